import type { FormAnswers } from '../form-answers';
import { formFaults } from '../form-faults';
import type { FieldOfForm } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import type { Problem } from '../../platform/problems/problem';
import type { Day } from '../../platform/time/period';
import type { GroupToUpdate } from './updates.queries';

/** What a form says of one of the groups on it, whose fields all end in its number. */
export interface UpdateAnswers {
  readonly nth: number;
  readonly group: GroupToUpdate;
  readonly status: string;
  readonly whatChanged: string;
  readonly need: string;
  readonly askOf: string;
  readonly key: string;
}

/** What the form says of each group. */
export function updateAnswers(form: FormAnswers, groups: readonly GroupToUpdate[]): UpdateAnswers[] {
  return groups.map((group, nth) => {
    const one = (name: string): string => form.one(`${name}-${String(nth)}`);
    const { parents } = group;
    return {
      nth,
      group,
      status: one('status'),
      whatChanged: one('whatChanged'),
      need: one('need'),
      askOf: parents.length === 1 ? (parents[0]?.id ?? '') : one('askOf'),
      key: one('key'),
    };
  });
}

/** The groups that something is said of: the first always, another one where anything was answered. */
export function answered(all: readonly UpdateAnswers[]): UpdateAnswers[] {
  return all.filter(({ nth, status, whatChanged, need }) => nth === 0 || [status, whatChanged, need].join('') !== '');
}

/** The request that the API would get. */
export function updateRequest(
  { group, status, whatChanged, need, askOf, key }: UpdateAnswers,
  sentOn: Day,
): Readonly<Record<string, unknown>> {
  return {
    group: group.id,
    sentOn,
    status,
    whatChanged,
    ...(key === '' ? {} : { key }),
    ...(need === '' ? {} : { need }),
    ...(need === '' || askOf === '' ? {} : { askOf }),
  };
}

/** The fields of one group. */
export function updateFields({ nth, status, whatChanged }: UpdateAnswers): ReadonlyMap<string, FieldOfForm> {
  const id = (name: string): string => `${name}-${String(nth)}`;
  return new Map([
    ['status', { id: id('status'), instead: status === '' ? 'Select how it is going' : null }],
    [
      'whatChanged',
      { id: id('whatChanged'), instead: whatChanged === '' ? 'Enter what changed, in a sentence' : null },
    ],
    ['need', { id: id('need') }],
    ['askOf', { id: id('askOf') }],
  ]);
}

/** What was refused of the groups that something was said of, at the fields of the group that it is about. */
export function faultsAmong(told: readonly UpdateAnswers[], { detail, errors }: Problem): FaultShown[] {
  return errors.flatMap(({ pointer, detail: fault }) => {
    const [, nth = '0', field = pointer] = /^#\/(\d+)\/(.*)$/.exec(pointer) ?? [];
    const one = told[Number(nth)];
    const at = field.startsWith('#') ? field : `#/${field}`;
    return one ? formFaults({ detail, errors: [{ pointer: at, detail: fault }] }, updateFields(one)) : [];
  });
}

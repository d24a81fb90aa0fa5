import { counted } from '../../assurance/counted';
import { dayInWords } from '../../platform/time/day-in-words';
import { cause } from '../cause';
import { links, words } from '../words-of-mail';
import { chairsOf, toldBefore, workingDaysAfter } from './people';

interface Facts {
  readonly group: string;
  readonly meetsOn: string;
  readonly came: number;
  readonly expected: number;
  readonly decisions: number;
  readonly actions: number;
}

/** "Record to confirm: chair, on recording": the next morning, and once more when it still waits after 5 working days. */
export const recordToConfirm = cause<Facts>({
  key: 'RECORD_TO_CONFIRM',
  name: 'Records to confirm',
  when: 'The morning after a meeting was recorded, and once more 5 working days later.',
  because: 'you chair this group',
  isDuty: true,
  due: `
    SELECT chair.id AS recipient_id, m.id AS about_id,
      CASE told.times WHEN 0 THEN true WHEN 1 THEN ${workingDaysAfter('told.first_on', '$1::date')} >= 5 ELSE false END AS is_due,
      jsonb_build_object('group', g.name, 'meetsOn', m.meets_on,
        'came', (SELECT count(*) FROM attendance t WHERE t.meeting_id = m.id AND t.superseded_by_id IS NULL AND t.is_expected AND t.status IN ('PRESENT', 'PRESENT_ONLINE', 'DEPUTY')),
        'expected', (SELECT count(*) FROM attendance t WHERE t.meeting_id = m.id AND t.superseded_by_id IS NULL AND t.is_expected),
        'decisions', (SELECT count(*) FROM decision d WHERE d.meeting_id = m.id),
        'actions', (SELECT count(*) FROM action a WHERE a.meeting_id = m.id)) AS facts
    FROM meeting m JOIN meeting_group mg ON mg.meeting_id = m.id JOIN governance_group g ON g.id = mg.group_id
    CROSS JOIN LATERAL (${chairsOf('g.id')}) chair ${toldBefore('RECORD_TO_CONFIRM', 'm.id', 'chair.id')}
    WHERE m.record_state = 'UNCONFIRMED' AND m.meets_on >= $1::date - 60 AND (m.recorded_at AT TIME ZONE 'Europe/London')::date < $1::date`,
  write: (told, to) => {
    const [first] = told;
    const one = first && told.length === 1 ? first.facts : null;
    return {
      subject:
        one === null
          ? `${counted(told.length, 'record')} to confirm`
          : `${one.group}: is the record of ${dayInWords(one.meetsOn)} right?`,
      blocks: told.flatMap(({ about, facts: { group, meetsOn, came, expected, decisions, actions } }) => [
        words(
          `The meeting of ${group} on ${dayInWords(meetsOn)} is recorded: ${String(came)} of ${String(expected)} came, ${counted(decisions, 'decision')}, ${counted(actions, 'action')}.`,
        ),
        links(
          { text: 'Confirm this record', href: to.answer('CONFIRM_RECORD', about) },
          { text: 'Read it first', href: to.page(`/meetings/${about}`) },
        ),
      ]),
    };
  },
});

import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { permitted, reachIn } from '../../access/permitted';
import { Database } from '../../platform/database/database';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { FormAnswers } from '../form-answers';
import type { FormField, LookUpKind } from './form-field';
import { lookUps, mostOffered } from './look-up.queries';

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly about: string | null;
  readonly isExactly: boolean;
}

/** What a name that somebody typed comes to. */
export interface LookedUp {
  /** The id, null where nothing was asked for; otherwise the form has to be shown again. */
  readonly id: string | null;
  /** The name of somebody who is to be recorded first. */
  readonly newName: string | null;
  readonly fault: string | null;
  readonly offered: readonly { readonly value: string; readonly text: string; readonly hint: string | null }[];
}

/** The value of the choice that none of those found is meant, but somebody new. */
const somebodyNew = 'NEW';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const asking: Readonly<Record<LookUpKind, { readonly none: string; readonly several: string }>> = {
  person: { none: 'Nobody of this name is recorded', several: 'Select who you mean' },
  post: { none: 'No post of this title is recorded', several: 'Select which post you mean' },
  group: { none: 'No group of this name is recorded', several: 'Select which group you mean' },
  unit: { none: 'No unit of this name is recorded', several: 'Select which unit you mean' },
};

type Found = Extract<FormField, { kind: 'lookup' }>;

/** Finds what somebody means by the name that they typed. Who shares a name with others, or is called nearly so, is never guessed. */
@Injectable()
export class LookUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What was typed into a field, with what was chosen among those found for it before. */
  async execute(viewer: Viewer, request: FastifyRequest, { name, of }: Found, form: FormAnswers): Promise<LookedUp> {
    const words = form.one(name);
    const done = { id: null, newName: null, fault: null, offered: [] };
    if (words === '') return done;
    const chosen = form.one(`${name}-for`) === words ? form.one(`${name}-id`) : '';
    const mayAdd = of === 'person' && permitted(request, 'people:record');
    if (chosen === somebodyNew && mayAdd) return { ...done, newName: words };
    if (uuid.test(chosen)) {
      const [found] = await this.found(viewer, request, of, words, chosen);
      if (found !== undefined) return { ...done, id: found.id };
    }
    const found = await this.found(viewer, request, of, words, null);
    const [exact, ...others] = found.filter(({ isExactly }) => isExactly);
    if (exact !== undefined && others.length === 0) return { ...done, id: exact.id };
    return { ...done, fault: faultOf(of, found.length, mayAdd), offered: offered(found, words, mayAdd) };
  }

  private async found(
    viewer: Viewer,
    request: FastifyRequest,
    of: LookUpKind,
    words: string,
    id: string | null,
  ): Promise<Candidate[]> {
    const reach = reachIn(request, 'structure:read');
    const within = of === 'group' ? [reach?.hits ?? null, reach?.groups ?? null] : [];
    return this.database.rows<Candidate & Record<string, unknown>>(viewer, lookUps[of], [
      words.slice(0, 200),
      id,
      this.clock.today(),
      ...within,
    ]);
  }
}

function faultOf(of: LookUpKind, found: number, mayAdd: boolean): string {
  const { none, several } = asking[of];
  if (found > mostOffered)
    return `${several}: more than ${String(mostOffered)} have this in their name. Enter more of it`;
  if (found > 0) return several;
  return mayAdd ? `${none}. Check the spelling, or add them below` : `${none}. Check the spelling`;
}

function offered(found: readonly Candidate[], words: string, mayAdd: boolean): LookedUp['offered'] {
  const known = found.slice(0, mostOffered).map(({ id, name, about }) => ({ value: id, text: name, hint: about }));
  if (!mayAdd) return known;
  const text = known.length === 0 ? `Add ${words} as somebody new` : `None of these: add ${words} as somebody new`;
  return [...known, { value: somebodyNew, text, hint: null }];
}

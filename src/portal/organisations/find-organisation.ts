import { Injectable } from '@nestjs/common';
import { organisationOnDay } from '../../directory/organisation.queries';
import { organisationMergers } from '../../directory/organisation-merger.queries';
import type { OrganisationMergerView } from '../../directory/organisation-mergers.dto';
import type { OrganisationDetailView } from '../../directory/organisations.dto';
import { unitOnDay, unitsOnDay } from '../../directory/unit.queries';
import type { UnitView } from '../../directory/units.dto';
import { counted, listed } from '../../assurance/counted';
import { Database } from '../../platform/database/database';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import { isDay } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import type { FormSubject } from '../forms/change-form';
import type { Option } from '../forms/form-field';
import { everyOrganisation, organisationOptions } from '../forms/look-up.queries';
import type { Answers } from '../forms/read-fields';
import { namingsInWords, namingsOfOrganisation } from './names-organisation';
import { hangsOnOrganisation } from './organisation.queries';
import type { HangsOn } from './organisation.queries';

/** An organisation that a form is about, or one that is to be. */
export interface OrganisationSubject extends FormSubject {
  readonly units: readonly Option[];
  readonly others: readonly Option[];
  /** Those of any day, for what was recorded twice. */
  readonly every: readonly Option[];
  /** What was merged into it, by the merger. */
  readonly merged: readonly Option[];
}

const organisations = { text: 'Organisations', href: '/organisations' };

/** Finds what a form about organisations is about, and what follows of it. */
@Injectable()
export class FindOrganisation {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  /** None yet. */
  blank(): () => Promise<OrganisationSubject> {
    const none = { units: [], others: [], every: [], merged: [] };
    const blank = {
      id: '',
      name: 'Organisations',
      href: '/organisations',
      trail: [organisations],
      version: null,
      ...none,
    };
    return () => Promise.resolve(blank);
  }

  later(viewer: Viewer, id: string): () => Promise<OrganisationSubject> {
    return async () => {
      const asOf = this.clock.today();
      const all = { sort: null, isDescending: false, number: 1, size: 300 };
      const [found, units, others, every, mergers] = await Promise.all([
        this.database.one<OrganisationDetailView>(viewer, organisationOnDay, [id, asOf]),
        this.lists.sheet<UnitView>(viewer, unitsOnDay, { asOf, organisation: id }, all),
        this.database.one<Option[]>(viewer, organisationOptions, [asOf]),
        this.database.one<Option[]>(viewer, everyOrganisation, []),
        this.lists.sheet<OrganisationMergerView>(viewer, organisationMergers, { organisation: id }, all),
      ]);
      if (found === null) throw Problem.notFound('organisation');
      return {
        id,
        name: found.name ?? found.key,
        href: `/organisations/${id}`,
        trail: [organisations],
        version: found.version,
        units: units.items.map((unit) => ({ value: unit.id, text: unit.name })),
        others: (others ?? []).filter(({ value }) => value !== id),
        every: (every ?? []).filter(({ value }) => value !== id),
        merged: mergers.items
          .filter(({ separatedAt }) => separatedAt === null)
          .map((one) => ({ value: one.id, text: one.duplicateName })),
        now: { type: found.type, sector: found.sector },
      };
    };
  }

  unit(viewer: Viewer, id: string): () => Promise<FormSubject> {
    return async () => {
      const unit = await this.database.one<UnitView>(viewer, unitOnDay, [id, this.clock.today()]);
      if (unit === null) throw Problem.notFound('unit');
      const href = `/organisations/${unit.organisationId}`;
      const name = unit.organisationName ?? 'Organisation';
      return { id, name: unit.name, href, trail: [organisations, { text: name, href }], version: unit.version };
    };
  }

  /** What ends with an organisation. */
  async endsWith(viewer: Viewer, { id }: FormSubject): Promise<readonly string[]> {
    const { units, posts } = await this.hangsOn(viewer, id);
    return [...units.map((name) => `The unit ${name}`), ...posts.map((title) => `The post ${title}`)];
  }

  /** What follows when another organisation stands in the place of this one, in sentences. */
  async followsFromSuccession(
    viewer: Viewer,
    { id, name, others }: OrganisationSubject,
    { successor, on }: Answers,
  ): Promise<readonly string[]> {
    const { units, posts, seats, teams, sponsors } = await this.hangsOn(viewer, id);
    const other = others.find(({ value }) => value === successor)?.text ?? 'The other organisation';
    const from = isDay(on) ? dayInWords(on) : 'that day';
    return [
      `${other} stands in the place of ${name} from ${from}. ${name} ends the day before.`,
      units.length + posts.length === 0
        ? `${name} has no units or posts that end with it.`
        : `${counted(units.length, 'unit')} and ${counted(posts.length, 'post')} end with it, with whoever holds them. Add those of ${other} anew.`,
      teams.length === 0
        ? `${name} is partner of no team.`
        : `It stays one partner of ${listed(teams, 'and')}: ${other} is the partner from then on.`,
      `${counted(seats, 'seat')} for it ${seats === 1 ? 'is' : 'are'} for ${other} from then on, and nobody leaves a seat.`,
      sponsors.length === 0
        ? 'No executive sponsor comes from it.'
        : `${listed(sponsors, 'and')} ${sponsors.length === 1 ? 'stays' : 'stay'} executive sponsor, for ${other}.`,
    ];
  }

  /** What follows when one of two rows for an organisation goes, in sentences. */
  async followsFromMerger(
    viewer: Viewer,
    { id, name, every }: OrganisationSubject,
    { into }: Answers,
  ): Promise<readonly string[]> {
    const counts = await this.database.one<number[]>(viewer, namingsOfOrganisation, [id]);
    const namings = namingsInWords(counts ?? []);
    const other = every.find(({ value }) => value === into)?.text ?? 'The other organisation';
    return [
      `${name} goes, with its name and its address, which leads to ${other} from now on.`,
      namings.length === 0
        ? `Nothing names ${name}.`
        : `What names ${name} names ${other}, on every day, past days too: ${listed(namings, 'and')}.`,
      `Where both did the same at the same time, what is recorded of ${other} stays.`,
      `${other} then counts as existing on every day on which either did.`,
      'Reports that were frozen stay as they are. You can separate the two again.',
    ];
  }

  private async hangsOn(viewer: Viewer, id: string): Promise<HangsOn> {
    const found = await this.database.one<HangsOn>(viewer, hangsOnOrganisation, [id, this.clock.today()]);
    if (found === null) throw Problem.notFound('organisation');
    return found;
  }
}

import { Injectable } from '@nestjs/common';
import { membershipsOnDay } from '../../groups/membership.queries';
import type { MembershipView } from '../../groups/memberships.dto';
import { groupsOnDay } from '../../groups/group.queries';
import type { GroupView } from '../../groups/groups.dto';
import { reportingLinesOnDay } from '../../groups/reporting-line.queries';
import type { ReportingLineView } from '../../groups/reporting-lines.dto';
import { seatsOnDay } from '../../groups/seat.queries';
import type { SeatView } from '../../groups/seats.dto';
import { workingLinksOnDay } from '../../groups/working-link.queries';
import type { WorkingLinkView } from '../../groups/working-links.dto';
import { partnersOnDay } from '../../hits/hit-partner.queries';
import type { PartnerView } from '../../hits/hit-partners.dto';
import { hitsOnDay } from '../../hits/hit.queries';
import type { HitView } from '../../hits/hits.dto';
import { Lists } from '../../platform/http/lists';
import type { ListDefinition } from '../../platform/http/list';
import type { Day, Precision } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { sponsorshipsOnDay } from '../../sponsorship/sponsorship.queries';
import type { SponsorshipView } from '../../sponsorship/sponsorships.dto';

/** A stay in a seat, by appointment or not, with how exactly its days are known. */
interface StayRow extends MembershipView {
  readonly occupancyId: string | null;
  readonly fromPrecision: Precision | null;
  readonly toPrecision: Precision | null;
}

/** The lists that the structure of a day is made of. */
export interface StructureRows {
  readonly hits: readonly HitView[];
  readonly groups: readonly GroupView[];
  readonly seats: readonly SeatView[];
  readonly memberships: readonly StayRow[];
  readonly partners: readonly PartnerView[];
  readonly reportingLines: readonly ReportingLineView[];
  readonly workingLinks: readonly WorkingLinkView[];
  readonly sponsorships: readonly SponsorshipView[];
}

const hitsByIdOnDay: ListDefinition = { ...hitsOnDay, filters: { hit: 'h.id = :hit' } };

const staysOnDay: ListDefinition = {
  ...membershipsOnDay,
  columns: {
    ...membershipsOnDay.columns,
    occupancyId: 'h.occupancy_id',
    fromPrecision: 'so.from_precision',
    toPrecision: 'so.to_precision',
  },
  from: `${membershipsOnDay.from} LEFT JOIN seat_occupancy so ON so.id = h.occupancy_id`,
};

/** Reads the structure of a day by the lists of the API, so that it holds what they show to whoever asks, and nothing else. */
@Injectable()
export class AssembleStructure {
  constructor(private readonly lists: Lists) {}

  /** `sponsors` is whoever asks as far as they see sponsorships; null when nowhere. */
  async execute(viewer: Viewer, sponsors: Viewer | null, asOf: Day, hit: string | null): Promise<StructureRows> {
    const all = <Row>(list: ListDefinition, by: Viewer = viewer): Promise<Row[]> =>
      this.lists.all<Row>(by, list, { asOf, hit });
    const [hits, groups, seats, memberships, partners, reportingLines, workingLinks, sponsorships] = await Promise.all([
      all<HitView>(hitsByIdOnDay),
      all<GroupView>(groupsOnDay),
      all<SeatView>(seatsOnDay),
      all<StayRow>(staysOnDay),
      all<PartnerView>(partnersOnDay),
      all<ReportingLineView>(reportingLinesOnDay),
      all<WorkingLinkView>(workingLinksOnDay),
      sponsors === null ? [] : all<SponsorshipView>(sponsorshipsOnDay, sponsors),
    ]);
    return { hits, groups, seats, memberships, partners, reportingLines, workingLinks, sponsorships };
  }
}

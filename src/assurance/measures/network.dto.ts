import { ApiProperty } from '@nestjs/swagger';
import { Id } from '../../platform/http/fields';
import { ShareView } from '../../sponsorship/sponsor-contact.dto';
import { MeasurePeriodQuery } from './measure-period.dto';
import { scopeKinds } from './network.queries';
import type { ScopeKind } from './network.queries';

/** Whose meetings: of one group, of one HIT, or of the whole partnership when neither is given. */
export class NetworkQuery extends MeasurePeriodQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true })
  hit?: string;
}

/** What the network is of. */
export class NetworkScopeView {
  @ApiProperty({ enum: scopeKinds })
  kind: ScopeKind;
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  id: string | null;
  name: string | null;
}

/** Somebody in the network. */
export class PersonInNetworkView {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
}

/** Somebody in the network and their place in it. */
export class NetworkNodeView extends PersonInNetworkView {
  /** Meetings they were at. */
  @ApiProperty({ type: 'integer' })
  meetings: number;
  /** People they met. */
  @ApiProperty({ type: 'integer' })
  ties: number;
  /** The number of the component they belong to. */
  @ApiProperty({ type: 'integer' })
  component: number;
  betweenness: number;
}

/** Two people and the meetings at which both were. */
export class NetworkTieView {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty({ format: 'uuid' })
  otherPersonId: string;
  @ApiProperty({ type: 'integer' })
  meetings: number;
}

/** People who can reach each other over ties; 1 is the largest such part. */
export class NetworkComponentView {
  @ApiProperty({ type: 'integer' })
  number: number;
  @ApiProperty({ type: 'integer' })
  people: number;
}

/** Somebody who stands between others: between so many pairs of all pairs of others. */
export class BetweenView extends PersonInNetworkView {
  pairs: number;
  @ApiProperty({ type: 'integer' })
  of: number;
}

/** Somebody without whom a part of the network falls into pieces, and who would be outside the largest of them, piece by piece. */
export class ArticulationView extends PersonInNetworkView {
  @ApiProperty({ type: 'integer' })
  pieces: number;
  @ApiProperty({ type: 'integer' })
  largestPiece: number;
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { $ref: '#/components/schemas/PersonInNetworkView' } },
  })
  cutOff: PersonInNetworkView[][];
}

/** Who was at meetings with whom. Co-attendance stands for ties between people; `proxy` says so in words. */
export class NetworkView {
  scope: NetworkScopeView;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  proxy: string;
  definition: string;
  /** Held meetings of the period. */
  @ApiProperty({ type: 'integer' })
  meetings: number;
  density: ShareView;
  components: NetworkComponentView[];
  /** The twenty who stand between others most. */
  mostBetween: BetweenView[];
  articulation: ArticulationView[];
  people: NetworkNodeView[];
  ties: NetworkTieView[];
}

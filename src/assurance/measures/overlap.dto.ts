import { ApiProperty } from '@nestjs/swagger';
import { ShareView } from '../../sponsorship/sponsor-contact.dto';

/** A HIT, and how many belong to it. */
export class HitInOverlapView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string | null;
  @ApiProperty({ type: 'integer' })
  people: number;
  @ApiProperty({ type: 'integer' })
  organisations: number;
  @ApiProperty({ type: 'integer' })
  sponsors: number;
}

/** What two HITs have in common: both directions, because one may be far larger than the other; of the smaller; of both together. */
export class InCommonView {
  @ApiProperty({ type: 'integer' })
  shared: number;
  ofFirst: ShareView;
  ofSecond: ShareView;
  overlap: ShareView;
  jaccard: ShareView;
}

/** Two HITs. */
export class HitPairView {
  @ApiProperty({ format: 'uuid' })
  firstId: string;
  @ApiProperty({ format: 'uuid' })
  secondId: string;
  people: InCommonView;
  organisations: InCommonView;
}

/** Somebody or something that several HITs have in common. */
export class SharedByHitsView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  name: string | null;
  @ApiProperty({ type: 'string', format: 'uuid', isArray: true })
  hits: string[];
}

/** What the HITs of a period share: "infrastructure for sustained interaction between and across HITs". */
export class HitOverlapView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  definition: string;
  hits: HitInOverlapView[];
  /** Pairs of HITs that share anyone or anything, of all pairs. */
  pairsThatShare: ShareView;
  pairs: HitPairView[];
  people: SharedByHitsView[];
  organisations: SharedByHitsView[];
  sponsors: SharedByHitsView[];
}

import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { constituencyNames } from './constituency';
import type { Constituency } from './constituency';
import { MeasureQuery, MeasureView, RatioView } from './measure.dto';

/** In whose meetings, over which days, and which constituencies are to be together. */
export class ConstituenciesMeasureQuery extends MeasureQuery {
  @ApiProperty({
    required: false,
    enum: constituencyNames,
    isArray: true,
    description: 'Separated by commas. All of them when left out.',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(constituencyNames, { each: true, message: `Choose from ${constituencyNames.join(', ')}.` })
  constituencies?: Constituency[];
}

/** At how many meetings a constituency was in the room. */
export class ConstituencyPresenceView {
  @ApiProperty({ enum: constituencyNames })
  constituency: Constituency;
  definition: string;
  present: RatioView;
}

/** Who was in the room at one meeting; null for a constituency that was not asked for. */
export class ConstituenciesInRoomView {
  @ApiProperty({ format: 'uuid' })
  meetingId: string;
  @ApiProperty({ format: 'date' })
  meetsOn: string;
  /** The names of the groups that met, of those that were asked about. */
  groups: string[];
  commissioner: boolean | null;
  medic: boolean | null;
  ahp: boolean | null;
  publicContributor: boolean | null;
  /** All that were asked for. */
  together: boolean;
}

/** Whether the constituencies were in the room, one by one and together. */
export class ConstituenciesMeasureView extends MeasureView {
  together: RatioView;
  constituencies: ConstituencyPresenceView[];
  items: ConstituenciesInRoomView[];
}

import { ApiProperty } from '@nestjs/swagger';
import { OneOf } from '../platform/http/fields';
import { causeKeys } from './cause';

/** AS_IT_COMES: on its day. WEEKLY: with everything else that waits, on the first working day of a week. */
export const rhythms = ['AS_IT_COMES', 'WEEKLY', 'NEVER'] as const;
export type Rhythm = (typeof rhythms)[number];

/** How often somebody wants to be written to. */
export class SetMailChoiceRequest {
  @OneOf(rhythms)
  rhythm: Rhythm;
}

/** One kind of mail, and how often somebody gets it. */
export class MailChoiceView {
  @ApiProperty({ enum: [...causeKeys] })
  cause: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'When it comes.' })
  when: string;
  @ApiProperty({ enum: [...rhythms] })
  rhythm: Rhythm;
  @ApiProperty({ description: 'Whether it can be switched off.' })
  canBeSwitchedOff: boolean;
  @ApiProperty({ description: 'Whether it can come once a week: what is told at once cannot.' })
  canComeWeekly: boolean;
}

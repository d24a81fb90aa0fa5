import { ApiProperty } from '@nestjs/swagger';
import { WholeNumber, Words } from '../../platform/http/fields';
import { settingNames } from './settings';
import type { SettingName } from './settings';

/** A threshold. */
export class SetSettingRequest {
  @WholeNumber(1, 1000)
  value: number;
}

/** What the partnership is called. */
export class NamePartnershipRequest {
  @Words(200)
  name: string;

  @Words(1000, { optional: true, description: 'The partners, as the foot of every page names them.' })
  partners?: string | null;
}

/** What the partnership is called, as every page shows it. */
export class PartnershipShownView {
  name: string;
  isDemonstration: boolean;
  partners: string | null;
}

/** What a threshold was for a time. */
export class SettingThenView {
  @ApiProperty({ type: 'integer' })
  value: number;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
}

/** A threshold, the rule that it changes, and what it is and was. */
export class SettingView {
  @ApiProperty({ enum: settingNames })
  name: SettingName;
  called: string;
  @ApiProperty({ description: 'The rule that it changes, with the value as “…”.' })
  rule: string;
  @ApiProperty({ enum: ['days', 'working days'] })
  unit: 'days' | 'working days';
  @ApiProperty({ type: 'integer' })
  least: number;
  @ApiProperty({ type: 'integer' })
  most: number;
  @ApiProperty({ type: 'integer', description: 'What holds where nobody set anything.' })
  otherwise: number;
  @ApiProperty({ type: 'integer', description: 'On the day that was asked for.' })
  value: number;
  @ApiProperty({ type: SettingThenView, isArray: true, description: 'Everything that was ever set, the latest first.' })
  history: SettingThenView[];
}

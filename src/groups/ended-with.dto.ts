import { ApiProperty } from '@nestjs/swagger';
import { Written } from '../platform/http/responses';

export const endedInGroupKinds = [
  'OCCUPANCY',
  'DEPUTY',
  'REPORTING_LINE',
  'WORKING_LINK',
  'RHYTHM',
  'TERMS_OF_REFERENCE',
  'SEAT',
] as const;
export type EndedInGroupKind = (typeof endedInGroupKinds)[number];

/** Something that ended with the group or seat it belongs to. */
export class EndedInGroupView {
  @ApiProperty({ enum: endedInGroupKinds })
  kind: EndedInGroupKind;
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** What it is, in words. */
  name: string;
}

/** A group or seat that ended, and everything that ended on the same day because of it. */
export class EndedWithItsParts extends Written {
  ended: EndedInGroupView[];
}

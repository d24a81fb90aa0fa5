import { ApiProperty } from '@nestjs/swagger';

/** A respect in which a rule judges. */
export class AspectView {
  kind: string;
  name: string;
}

/** What a rule says of itself. */
export class RuleView {
  kind: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  name: string;
  question: string;
  /** Which rows of the record it shows. */
  evidence: string;
  @ApiProperty({ enum: ['HIT', 'GROUP'] })
  about: 'HIT' | 'GROUP';
  /** Days of grace where the promise says nothing else. */
  @ApiProperty({ type: 'integer' })
  graceDays: number;
  graceMeans: string;
  aspects: AspectView[];
  /** JSON Schema of what it needs to know. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  parameters: object;
}

/** Every rule that a promise can be held by. */
export class RulesView {
  items: RuleView[];
}

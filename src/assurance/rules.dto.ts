import { ApiProperty } from '@nestjs/swagger';

/** A respect in which a rule judges. */
export class AspectView {
  kind: string;
  name: string;
}

/** A promise that a template makes. */
export class TemplatePromiseView {
  rule: string;
  quotation: string;
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

/** Promises that HITs have made in like words. */
export class CommitmentTemplateView {
  kind: string;
  name: string;
  /** JSON Schema of what has to be said before its promises can be declared. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  needs: object;
  promises: TemplatePromiseView[];
}

/** Every template. */
export class CommitmentTemplatesView {
  items: CommitmentTemplateView[];
}

/** Every rule that a promise can be held by. */
export class RulesView {
  items: RuleView[];
}

import Ajv2020 from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { faultInOrcid } from '../../directory/orcid';
import { isDay } from '../../platform/time/period';
import { isTimeZone } from '../../platform/time/zone';
import { elementSchema, fileSchema } from '../file-schema';
import { inWords } from './schema-sentences';
import type { SchemaFault } from './schema-sentences';
import { senseFaults } from './sense';

/** More than are ever told. A hundred thousand unknown names are not worth the search for what each might mean. */
const mostErrors = 1_000;

/** Checks elements of the partnership file one by one, against the very schema that is published. */
export class ElementCheck {
  private readonly ajv: Ajv2020;
  private readonly bySection = new Map<string, ValidateFunction>();

  constructor() {
    this.ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false });
    addFormats(this.ajv, ['date-time']);
    this.ajv.addFormat('date', isDay);
    this.ajv.addFormat('orcid', (value) => faultInOrcid(value) === null);
    this.ajv.addFormat('time-zone', isTimeZone);
    this.ajv.addSchema({ ...fileSchema(), $id: 'partnership-file' });
  }

  /** What is wrong with an element of a section; nothing when it can be used. */
  faultsIn(section: string, element: unknown): SchemaFault[] {
    const check = this.bySection.get(section) ?? this.ajv.compile({ $ref: elementSchema(section) });
    this.bySection.set(section, check);
    return check(element) ? senseFaults(element) : inWords((check.errors ?? []).slice(0, mostErrors));
  }
}

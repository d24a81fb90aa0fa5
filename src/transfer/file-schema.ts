import { fileFormat, sections } from './sections/all';
import type { Rows, Schema } from './sections/section';

/** The JSON Schema of one row: its fields and its lists, and no other name. */
function objectOf(rows: Rows): Schema {
  const { fields, lists = [], about, rules = {} } = rows;
  const required = [
    ...fields.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    ...lists.filter(({ isNeeded }) => isNeeded).map(({ name }) => name),
  ];
  return {
    type: 'object',
    description: about,
    additionalProperties: false,
    required,
    properties: Object.fromEntries([
      ...fields.map(({ name, schema }) => [name, schema]),
      ...lists.map((list) => [list.name, schemaOf(list)]),
    ]),
    ...rules,
  };
}

function schemaOf(rows: Rows): Schema {
  if (rows.form === 'one') return objectOf(rows);
  const items = rows.form === 'list' ? objectOf(rows) : rows.fields[0]?.schema;
  return { type: 'array', description: rows.about, items, ...(rows.isNeeded ? { minItems: 1 } : {}) };
}

/** Where the schema of a section's elements lies in the schema of the file. */
export const elementSchema = (section: string): string => `partnership-file#/$defs/${section}`;

/** The JSON Schema (2020-12) of the partnership file, with one definition for each section's elements. */
export function fileSchema(): Schema {
  const whole = sections.map((rows) => {
    const reference = { $ref: `#/$defs/${rows.name}` };
    return [rows.name, rows.form === 'one' ? reference : { type: 'array', description: rows.about, items: reference }];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Partnership file',
    description: 'A whole partnership, or part of one, as HIT Portal takes it in and gives it out.',
    type: 'object',
    additionalProperties: false,
    required: ['format'],
    properties: {
      $schema: { type: 'string', description: 'Where this schema is, for editors that check while you write.' },
      format: { const: fileFormat, description: `Always ${fileFormat}.` },
      ...Object.fromEntries(whole),
    },
    $defs: Object.fromEntries(sections.map((rows) => [rows.name, objectOf(rows)])),
  };
}

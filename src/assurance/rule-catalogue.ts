import type { ParameterFields } from './parameters';
import type { Rule } from './rule';
import type { RuleView } from './rules.dto';

/** What a rule says of itself, for people and programs that choose among rules. */
export function ruleView({
  kind,
  version,
  name,
  question,
  evidence,
  about,
  grace,
  aspects,
  parameters,
}: Rule): RuleView {
  return {
    kind,
    version,
    name,
    question,
    evidence,
    about,
    graceDays: grace.days,
    graceMeans: grace.means,
    aspects: Object.entries(aspects).map(([aspect, inWords]) => ({ kind: aspect, name: inWords })),
    parameters: parametersSchema(parameters),
  };
}

/** JSON Schema of a rule's parameters. */
export function parametersSchema(fields: ParameterFields): object {
  const properties: Record<string, object> = {};
  for (const [name, { about, schema, otherwise }] of Object.entries(fields)) {
    const isFilledIn = otherwise !== undefined && otherwise !== null;
    properties[name] = { ...schema, description: about, ...(isFilledIn ? { default: otherwise } : {}) };
  }
  const required = Object.entries(fields)
    .filter(([, { otherwise }]) => otherwise === undefined)
    .map(([name]) => name);
  return {
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
  };
}

/** What the trail never tells, wherever in what was asked for it stands: names and words that somebody may ask to be forgotten. */
const untoldNames = new Set([
  ...['personName', 'ownerName', 'deputyName', 'guestName', 'declaredBy', 'answeredBy', 'confirmedByName'],
  ...['email', 'telephone', 'orcid', 'accessNeeds', 'privateNote', 'interest', 'q'],
]);
/** Things of which the name is that of a person. */
const people = new Set(['guests', 'deputy', 'guest', 'person', 'owner', 'confirmedBy', 'people']);

/** What was asked for, as the trail may tell it. */
export function toldOnly(value: unknown, within = ''): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => toldOnly(one, within));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => {
      const isUntoldName = untoldNames.has(name) || (name === 'name' && people.has(within));
      const isTold = !isUntoldName || inner === null || inner === undefined || typeof inner === 'object';
      return [name, isTold ? toldOnly(inner, name) : '(not told)'];
    }),
  );
}

const untold = new Map<object, Set<string | symbol>>();

/** Of a column whose value the trail never tells: a secret, or what only a few may read. That it changed is told. */
export const Untold = (): PropertyDecorator => (prototype, property) => {
  const known = untold.get(prototype.constructor) ?? new Set();
  untold.set(prototype.constructor, known.add(property));
};

/** Says whether the trail must not tell the value of a property. */
export function isUntold(entity: object, property: string): boolean {
  return untold.get(entity)?.has(property) ?? false;
}

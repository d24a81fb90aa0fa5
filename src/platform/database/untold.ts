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

/** What stands in the trail in place of what it does not tell. */
export const notTold = '(not told)';

/** Fields into which people type names and addresses of people, whatever is asked for. Of a guest it is the name. */
const typed = [
  'email',
  'orcid',
  'telephone',
  'accessNeeds',
  'guestName',
  'deputyName',
  'correctedBy',
  'declaredBy',
  'answeredBy',
  // What somebody looked for may be somebody.
  'q',
  'who',
];

/**
 * A replacer for JSON.stringify: names and addresses of people that were typed are told as given, without their values. What a person
 * may ask to be forgotten must not stand where nothing can be removed.
 */
export function withoutNames(field: string, value: unknown): unknown {
  if (field === 'guests' && Array.isArray(value)) return value.map(withoutOwnName);
  return typed.includes(field) && typeof value === 'string' ? notTold : value;
}

function withoutOwnName(guest: unknown): unknown {
  if (typeof guest !== 'object' || guest === null || !('name' in guest)) return guest;
  return typeof guest.name === 'string' ? { ...guest, name: notTold } : guest;
}

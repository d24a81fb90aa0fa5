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

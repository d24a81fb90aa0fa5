import { getMetadataStorage } from 'class-validator';

let areRemembered = false;

/**
 * Looks up the checks of a class once, not once for each object: class-validator goes through every class of the program
 * to find those that one inherits, which for a meeting with everybody who came is as much work as all of its checks. What
 * a class checks is fixed when it is loaded; the product knows no groups of checks.
 *
 * class-validator has no setting for this, and a pipe of our own would have to do over what it does with what it finds. So two
 * public methods of its one storage are put behind a memory; the test beside this fails when it asks elsewhere.
 */
export function rememberChecks(): void {
  if (areRemembered) return;
  areRemembered = true;
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const inOrder = storage.groupByPropertyName.bind(storage);
  const checks = new Map<Parameters<typeof lookUp>[0], ReturnType<typeof lookUp>>();
  const byProperty = new WeakMap<ReturnType<typeof lookUp>, ReturnType<typeof inOrder>>();
  storage.getTargetValidationMetadatas = (target, ...how) => {
    const found = checks.get(target) ?? lookUp(target, ...how);
    checks.set(target, found);
    return found;
  };
  storage.groupByPropertyName = (metadata) => {
    const found = byProperty.get(metadata) ?? inOrder(metadata);
    byProperty.set(metadata, found);
    return found;
  };
}

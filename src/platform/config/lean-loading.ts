import { setFlagsFromString } from 'node:v8';

// Loading a thousand modules makes much short-lived garbage, and V8 answers with a nursery that is never given back:
// about 30 MB of an idle server. So the nursery stays small until the program is together, and may grow with the work
// after that. This file does it by being imported, because it has to come before the imports it is about.
setFlagsFromString('--semi-space-growth-factor=1');

/** Lets V8's nursery grow again; called when the program is together and before it works. */
export function endLeanLoading(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}

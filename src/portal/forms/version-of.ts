import type { FormSubject } from './change-form';

/** The version that somebody looked at when they filled in the form. */
export function versionOf({ version }: FormSubject): number {
  return version ?? 0;
}

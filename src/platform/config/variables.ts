import { readFileSync } from 'node:fs';
import { CannotStart } from './cannot-start';

/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The value of a variable without the spaces around it; null when it is absent or empty. */
export function given(variables: Variables, name: string): string | null {
  const value = variables[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

/**
 * A secret, from the variable itself or from the file that the variable's name with _FILE behind it points to, as container
 * platforms hand them over. Null when there is neither.
 * @throws CannotStart for both at once, and for a file that cannot be read or is empty. The sentence never holds the secret.
 */
export function secret(variables: Variables, name: string): string | null {
  const value = given(variables, name);
  const file = given(variables, `${name}_FILE`);
  if (file === null) return value;
  if (value !== null) throw new CannotStart(`${name} and ${name}_FILE are both set: leave one of them out.`);
  try {
    const content = readFileSync(file, 'utf8').trim();
    if (content !== '') return content;
  } catch {
    throw new CannotStart(`${name}_FILE is ${file}, which cannot be read: check that it is there and may be read.`);
  }
  throw new CannotStart(`${name}_FILE is ${file}, which is empty: write the value into it.`);
}

/** True for `yes`. Throws CannotStart for anything else that is written, because a wish for safety is easily mistyped. */
export function yesOrNothing(variables: Variables, name: string): boolean {
  const value = given(variables, name);
  if (value !== null && value !== 'yes') {
    throw new CannotStart(`${name} is "${value}": write yes, or leave it out.`);
  }
  return value === 'yes';
}

/** A whole number within bounds. Throws CannotStart for anything else. */
export function wholeNumber(
  variables: Variables,
  name: string,
  { otherwise, from, to }: { otherwise: number; from: number; to: number },
): number {
  const value = given(variables, name);
  if (value === null) return otherwise;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < from || number > to) {
    throw new CannotStart(
      `${name} is "${value}": write a whole number from ${from} to ${to}, or leave it out for ${otherwise}.`,
    );
  }
  return number;
}

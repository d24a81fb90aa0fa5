/**
 * How a time zone is named: a place of the IANA list, `UTC`, or an offset of `Etc`. Not an abbreviation: BST is Bangladesh to
 * one program and Britain in summer to another. The database has the same pattern in `meeting_zone_is_a_place`.
 */
export const zonePattern = '^(UTC|Etc/GMT[+-][0-9]{1,2}|[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_-]+){1,2})$';

const named = new RegExp(zonePattern);

/** True for the name of a time zone that there is. */
export function isTimeZone(name: string): boolean {
  if (!named.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

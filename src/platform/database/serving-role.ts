/** The database role that the program serves as: it owns nothing, and can neither change nor remove what the trail holds. */
export const servingRole = 'hit_portal_app';

/** The address of a database with every connection in the role that the program serves as, whoever it signs in as. */
export function servingAddress(url: string): string {
  const address = new URL(url);
  const given = address.searchParams.get('options');
  address.searchParams.set('options', [given, `-c role=${servingRole}`].filter((option) => option !== null).join(' '));
  return address.href;
}

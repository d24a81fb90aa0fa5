/** Only our own pages: an address of another site would be followed with our name on it. */
export function withinPortal(next: string): string {
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

/** The pages about what passed between groups, of the same team or group. */
export function passedSections(
  of: Readonly<Record<string, string | undefined>>,
  current: 'items' | 'reports',
): readonly object[] {
  const query = new URLSearchParams();
  for (const [name, id] of Object.entries(of)) if (id !== undefined) query.set(name, id);
  const address = (path: string): string => (query.size === 0 ? path : `${path}?${query.toString()}`);
  return [
    { text: 'Items', href: address('/escalations'), current: current === 'items' },
    { text: 'Reports', href: address('/escalations/reports'), current: current === 'reports' },
  ];
}

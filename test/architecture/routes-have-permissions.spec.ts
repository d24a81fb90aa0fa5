import { allRoutes } from '../access/routes';

describe('A route', () => {
  it('says what it needs, or that it is open to all', () => {
    const silent = allRoutes().filter(({ needs, isOpen }) => (needs === null) !== isOpen);
    expect(silent).toEqual([]);
    expect(allRoutes().length).toBeGreaterThan(100);
  });

  it('is open to all only where it tells whether the program is alive, what it is, or finds out who somebody is', () => {
    const open = allRoutes().filter(({ isOpen }) => isOpen);
    expect(open.map(({ path }) => path).sort()).toEqual([
      '/accessibility',
      '/api/v1/links/:link',
      '/api/v1/links/:link',
      '/api/v1/sign-in',
      '/api/v1/sign-in-links',
      '/api/v1/sign-out',
      '/checkin/:token',
      '/checkin/:token',
      '/checkin/:token/away',
      '/checkin/:token/away',
      '/feeds/:secret/findings.atom',
      '/feeds/:secret/knowledge.atom',
      '/feeds/:secret/meetings.ics',
      '/feeds/:secret/records.atom',
      '/health/live',
      '/health/ready',
      '/help',
      '/help/pictures',
      '/links/:link',
      '/links/:link',
      '/pass-on/:token',
      '/pass-on/:token',
      '/privacy',
      '/respond/:token',
      '/respond/:token',
      '/sign-in',
      '/sign-in',
      '/sign-in-link',
      '/sign-in-link',
      '/sign-in/callback',
      '/sign-in/provider',
      '/sign-out',
      '/signed-out',
      '/start',
      '/unsubscribe/:token',
      '/unsubscribe/:token',
      '/whats-new',
    ]);
  });
});

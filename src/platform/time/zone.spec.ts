import { isTimeZone } from './zone';

describe('a time zone', () => {
  it('is any place that there is', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !isTimeZone(name))).toEqual([]);
  });

  it.each(['UTC', 'Etc/GMT+1', 'Europe/London', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince'])(
    'is %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each([
    'BST',
    'EST',
    'GB',
    'europe/london',
    '+01:00',
    'Europe/Nowhere',
    'Europe/London ',
    'Foo/Bar+3',
    'Etc/GMT+99',
    '',
  ])('is not %j, which not every program takes for the same', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

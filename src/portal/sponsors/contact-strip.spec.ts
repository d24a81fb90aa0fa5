import { contactStrip } from './contact-strip';

const seen = { since: '2024-01-01', asOf: '2026-11-23', liveDays: 45 };

describe('The picture of twelve months of contact', () => {
  it('puts each contact in the lane of whose word it stands on, and leaves out what is older', () => {
    const { lanes, contacts } = contactStrip(
      'x',
      [
        { day: '2026-11-23', title: 'Visited', standing: 'OWN' },
        { day: '2026-06-01', title: 'Met one to one', standing: 'TEAM' },
        { day: '2025-11-24', title: 'Visited', standing: 'OWN' },
        { day: '2025-11-23', title: 'Visited', standing: 'OWN' },
      ],
      seen,
    );
    expect(lanes.map(({ standing, marks }) => [standing, marks.length])).toEqual([
      ['OWN', 2],
      ['BOTH', 0],
      ['TEAM', 1],
      ['NOT_COUNTED', 0],
    ]);
    expect(lanes[0]?.marks).toEqual([98, 2]);
    expect(contacts).toHaveLength(3);
  });

  it('says the longest gap between contacts that count, the one that is still going on among them', () => {
    const { headline } = contactStrip(
      'x',
      [
        { day: '2026-11-20', title: 'Was sent a briefing', standing: 'NOT_COUNTED' },
        { day: '2026-04-01', title: 'Visited', standing: 'BOTH' },
      ],
      seen,
    );
    expect(headline).toBe('1 contact that counts in 12 months; the longest gap was 236 days');
  });

  it('measures no gap from before there was a sponsor', () => {
    const { headline } = contactStrip('x', [], { ...seen, since: '2026-11-13' });
    expect(headline).toBe('0 contacts that count in 12 months; the longest gap was 10 days');
  });

  it('shows the days in which contact keeps it live, and the beginning of each month', () => {
    const { band, ticks } = contactStrip('x', [], seen);
    expect(band).toMatchObject({ days: 45 });
    expect(ticks).toHaveLength(12);
    expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
    expect(contactStrip('x', [], { ...seen, liveDays: null }).band).toBeNull();
    expect(contactStrip('x', [], { ...seen, liveDays: 540 }).band?.x).toBe(2);
  });
});

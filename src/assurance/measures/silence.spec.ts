import { liveliest } from './silence';

const promised = { liveDays: 45, coolingDays: 90 };
const sponsor = (days: number | null, expectedEvery: string | null = null, pausedDays = 0) => ({
  expectedEvery,
  silence: days === null ? null : { days, pausedDays },
});
const heard = (...all: ReturnType<typeof sponsor>[]) => liveliest(all, ({ silence }) => silence, promised);

describe('The liveliest of joint sponsors', () => {
  it('is the one who is the most alive, not the one who was promised first', () => {
    expect(heard(sponsor(100), sponsor(60), sponsor(null))).toMatchObject({ state: 'COOLING', days: 60 });
  });

  it('is by the rhythm agreed with each, where there is one', () => {
    expect(heard(sponsor(60), sponsor(130, 'P3M'))).toMatchObject({
      state: 'LIVE',
      days: 130,
      thresholds: { liveDays: 135, coolingDays: 270, source: 'RHYTHM' },
    });
    expect(heard(sponsor(46)).thresholds).toEqual({ ...promised, source: 'ASKED' });
  });

  it('is the one with the shorter silence of two alike, and paused days are no silence', () => {
    expect(heard(sponsor(40), sponsor(50, null, 20))).toMatchObject({ state: 'LIVE', days: 30 });
  });

  it('was never heard of when nobody was', () => {
    expect(heard(sponsor(null), sponsor(null)).state).toBe('NEVER_ENGAGED');
  });

  it('cannot be told where there is no sponsor', () => {
    expect(() => heard()).toThrow('A HIT is as alive as one of its sponsors.');
  });
});

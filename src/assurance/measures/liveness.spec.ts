import { assert, constantFrom, integer, option, property } from 'fast-check';
import { settingsOtherwise } from '../../hits/settings/settings';
import { livenessOf, livenessOfHit, thresholdsOf, thresholdsSet } from './liveness';

const defaultThresholds = thresholdsSet(settingsOtherwise);

describe('A relationship with a sponsor', () => {
  it.each([
    [0, 'LIVE'],
    [45, 'LIVE'],
    [46, 'COOLING'],
    [90, 'COOLING'],
    [91, 'DORMANT'],
    [null, 'NEVER_ENGAGED'],
  ])('with %s days since the last contact that counts is %s', (days, state) => {
    expect(livenessOf(days, defaultThresholds)).toBe(state);
  });

  it('gets no livelier while nothing happens', () => {
    const order = ['LIVE', 'COOLING', 'DORMANT'];
    const anyRhythm = option(integer({ min: 1, max: 12 }).map((months) => `P${String(months)}M`));
    assert(
      property(anyRhythm, integer({ min: 0, max: 2000 }), (rhythm, days) => {
        const [now, tomorrow] = [days, days + 1].map((some) =>
          livenessOf(some, thresholdsOf(rhythm, null, defaultThresholds)),
        );
        expect(order.indexOf(tomorrow ?? '')).toBeGreaterThanOrEqual(order.indexOf(now ?? ''));
      }),
    );
  });
});

describe('The days that decide', () => {
  it('are 45 and 90 unless another rhythm was agreed', () => {
    expect(thresholdsOf(null, null, defaultThresholds)).toEqual({ liveDays: 45, coolingDays: 90, source: 'DEFAULT' });
  });

  it('are one and a half times and three times the rhythm that was agreed', () => {
    expect(thresholdsOf('P1M', null, defaultThresholds)).toEqual({ liveDays: 45, coolingDays: 90, source: 'RHYTHM' });
    expect(thresholdsOf('P3M', null, defaultThresholds)).toEqual({ liveDays: 135, coolingDays: 270, source: 'RHYTHM' });
    expect(thresholdsOf('P12M', null, defaultThresholds)).toEqual({
      liveDays: 540,
      coolingDays: 1080,
      source: 'RHYTHM',
    });
  });

  it('are those asked for, whatever was agreed', () => {
    const asked = { liveDays: 35, coolingDays: 60, source: 'ASKED' } as const;
    expect([thresholdsOf('P3M', asked, defaultThresholds), thresholdsOf(null, asked, defaultThresholds)]).toEqual([
      asked,
      asked,
    ]);
  });
});

describe('A HIT', () => {
  it('is as alive as the liveliest of its sponsors', () => {
    expect(livenessOfHit(false, ['DORMANT', 'COOLING'])).toBe('COOLING');
    expect(livenessOfHit(false, ['NEVER_ENGAGED', 'DORMANT'])).toBe('DORMANT');
    expect(livenessOfHit(false, ['NEVER_ENGAGED'])).toBe('NEVER_ENGAGED');
  });

  it('without a sponsor is vacant', () => {
    expect(livenessOfHit(false, [])).toBe('VACANT');
  });

  it('that is paused is paused, whatever its sponsors did', () => {
    const state = constantFrom('LIVE' as const, 'DORMANT' as const, 'NEVER_ENGAGED' as const);
    assert(
      property(option(state), (one) => {
        expect(livenessOfHit(true, one === null ? [] : [one])).toBe('PAUSED');
      }),
    );
  });
});

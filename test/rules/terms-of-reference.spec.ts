import { array, integer, record } from 'fast-check';
import { termsOfReferenceReviewed } from '../../src/assurance/rules/terms-of-reference-reviewed';
import { newId } from '../../src/platform/database/new-id';
import { verdictsOnRow } from '../support/judging';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveTermsOfReference } from './naive-terms-of-reference';
import type { RosterWithTerms } from './naive-terms-of-reference';
import { anyRoster, during, groups, rosterRows, stays, within } from './random-roster';

const anyTerms = record({
  roster: anyRoster,
  editions: array(stays(4), { minLength: groups.length, maxLength: groups.length }),
}).map(({ roster, editions }): RosterWithTerms => ({
  ...roster,
  terms: roster.groups.flatMap((group, index) =>
    within(editions[index] ?? [], group).map((stay) => ({ id: newId(), group: group.id, ...stay })),
  ),
}));

describe('“Terms of reference reviewed in the last twelve months”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: termsOfReferenceReviewed,
    worlds: anyTerms,
    rowsOf: ({ terms, ...roster }) => ({
      ...rosterRows(roster),
      terms_of_reference: terms.map(({ id, group, ...stay }) => ({
        id,
        group_id: group,
        edition: 'An edition',
        during: during(stay),
      })),
    }),
    parameters: record({ everyMonths: integer({ min: 1, max: 3 }) }),
    naive: naiveTermsOfReference,
  });

  const terms = { id: 't', edition: '2', from: '2012-10-01', next: null, due: '2013-10-01', ownReviewOn: null };
  const on = (day: string, more: object = {}): ReturnType<typeof verdictsOnRow> =>
    verdictsOnRow(termsOfReferenceReviewed, { day, grace: 31, paused: [], first: '2012-10-01', terms, ...more });

  it('is kept up to the day on which the review is due', async () => {
    expect(await on('2013-10-01')).toMatchObject({
      REVIEWED: {
        outcome: 'KEPT',
        sentence: 'The edition “2” was adopted on 1 October 2012; its review is due by 1 October 2013.',
        evidence: [{ kind: 'termsOfReference', id: 't', on: '2012-10-01' }],
      },
    });
  });

  it('slips for a month, and then is not kept', async () => {
    expect(await on('2013-11-01')).toMatchObject({ REVIEWED: { outcome: 'SLIPPING', since: '2013-10-02' } });
    expect(await on('2013-11-02', { terms: { ...terms, ownReviewOn: '2013-09-11' } })).toMatchObject({
      REVIEWED: {
        outcome: 'NOT_KEPT',
        sentence:
          'The edition “2” was adopted on 1 October 2012; its review was due by 1 October 2013 and is not recorded.' +
          ' Its own day for a review is 11 September 2013.',
      },
    });
  });

  it('is due so much later as the HIT was paused', async () => {
    const paused = [{ from: '2013-03-01', next: '2013-04-01' }];
    expect(await on('2013-11-01', { paused })).toMatchObject({ REVIEWED: { outcome: 'KEPT' } });
  });

  it('cannot be told without terms, or of terms that ended', async () => {
    expect(await on('2013-10-01', { terms: null })).toMatchObject({
      REVIEWED: { outcome: 'CANNOT_TELL', sentence: 'No terms of reference are recorded.' },
    });
    expect(await on('2013-10-01', { terms: { ...terms, next: '2013-04-01' } })).toMatchObject({
      REVIEWED: {
        outcome: 'CANNOT_TELL',
        sentence: 'The edition “2” was adopted on 1 October 2012 and ended on 31 March 2013.',
        missing: 'The edition that has been in force since.',
      },
    });
  });
});

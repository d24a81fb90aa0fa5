import { readPromise } from './commitment-faults';
import { commitmentTemplates } from './commitment-templates';
import { readParameters } from './parameters';
import { ruleNamed } from './rules/all';

/** What somebody would say who starts from any of the templates. */
const said: Readonly<Record<string, unknown>> = {
  steeringGroup: 'a-sg',
  parentGroup: 't-sg',
  thematicGroups: ['b-tg1', 'b-tg2'],
  unit: 'rvj-med',
  posts: ['head-of-division', 'divisional-manager'],
  representation: [{ unitsOf: 'rvj', atLeast: 2 }, { sector: 'COMMISSIONER' }, { organisation: 'rvn' }],
};

const promises = commitmentTemplates.flatMap(({ kind, needs, promises: all }) => {
  const given = Object.fromEntries(Object.keys(needs).map((name) => [name, said[name]]));
  const { parameters, faults } = readParameters(needs, given, '#/needs');
  return all.map((promise) => ({ called: `${kind} ${promise.rule}`, promise, needs: parameters, faults }));
});

describe('A template', () => {
  it('has a name of its own', () => {
    const kinds = commitmentTemplates.map(({ kind }) => kind);
    expect(kinds).toEqual(['SHAPE_2012', 'SHAPE_2013', 'SELF_CHECK']);
    expect(new Set(commitmentTemplates.map(({ name }) => name)).size).toBe(kinds.length);
  });

  it('answers each of the fourteen questions of a self-check by a rule', () => {
    const selfCheck = commitmentTemplates.find(({ kind }) => kind === 'SELF_CHECK');
    // One rule answers two of them: that every action has one lead and a day, and that it was done by its day.
    expect(selfCheck?.promises.map(({ rule }) => rule)).toEqual([
      'EXECUTIVE_SPONSOR',
      'LIVE_RELATIONSHIP',
      'MEETS_EVERY',
      'QUORATE',
      'REQUIRED_SEATS',
      'LED_BY',
      'REPORTS_TO',
      'CONSTITUENCIES_TOGETHER',
      'RECORD_WITHIN',
      'DECISIONS_NUMBERED',
      'ACTIONS',
      'ITEMS_SENT_UP',
      'TERMS_OF_REFERENCE_REVIEWED',
    ]);
    expect(Object.keys(ruleNamed('ACTIONS')?.aspects ?? {})).toHaveLength(2);
  });

  it.each(promises.map((one) => [one.called, one] as const))(
    'promises nothing that could not be kept track of: %s',
    (_called, { promise, needs, faults: faultsOfNeeds }) => {
      const rule = ruleNamed(promise.rule);
      expect(faultsOfNeeds).toEqual([]);
      expect(promise.quotation).toMatch(/\S/);
      const named = promise.group === undefined ? null : needs[promise.group];
      expect(typeof named).toBe(promise.group === undefined ? 'object' : 'string');
      const group = typeof named === 'string' ? named : null;
      const parameters = promise.parameters(needs);
      expect(rule && readPromise(rule, { hasHit: true, group, parameters }).faults).toEqual([]);
    },
  );
});

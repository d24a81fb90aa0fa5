import { matchActions, matchDecisions } from './amended-numbers';
import { Faults } from './faults';

const faultsIn = (work: (faults: Faults) => void): unknown => {
  const faults = new Faults();
  work(faults);
  try {
    faults.refuse();
    return [];
  } catch (problem) {
    return problem instanceof Error && 'errors' in problem ? problem.errors : problem;
  }
};

describe('Decisions and actions of a record that is amended', () => {
  const recorded = [
    { id: 'one', number: 'D-2013-001' },
    { id: 'two', number: 'D-2013-002' },
  ];

  it('are matched by their numbers; without a number they are new, and what is not listed is left', () => {
    const faults = new Faults();
    const entries = [{ statement: 'New.' }, { number: 'D-2013-002', statement: 'Kept.' }];
    const { kept, added, left } = matchDecisions(entries, recorded, faults);
    faults.refuse();
    expect(kept).toEqual([{ entry: entries[1], recorded: recorded[1] }]);
    expect([added, left]).toEqual([[entries[0]], [recorded[0]]]);
  });

  it('cannot have a number that the record does not have', () => {
    expect(
      faultsIn((faults) => matchDecisions([{ number: 'D-2013-009', statement: 'Which?' }], recorded, faults)),
    ).toEqual([
      {
        pointer: '#/decisions/0/number',
        detail: 'This record has no decision D-2013-009. Leave the number out for a new one.',
      },
    ]);
  });

  it('keep what has become of an action since the meeting', () => {
    const action = { id: 'a', number: 'A-2013-001', dueOn: '2013-04-01', hasHistory: true, hasMoved: true };
    const entry = { number: 'A-2013-001', task: 'Write', owner: 'p' };
    expect(faultsIn((faults) => matchActions([{ ...entry, dueOn: '2013-03-01' }], [action], faults))).toEqual([
      {
        pointer: '#/actions/0/dueOn',
        detail: 'A-2013-001 was moved to another day since. Leave it at 2013-04-01 here, and move the action itself.',
      },
    ]);
    expect(faultsIn((faults) => matchActions([], [action], faults))).toEqual([
      { pointer: '#/actions', detail: 'A-2013-001 has a history since the meeting. Keep it in the list.' },
    ]);
    expect(faultsIn((faults) => matchActions([{ ...entry, dueOn: '2013-04-01' }], [action], faults))).toEqual([]);
  });
});

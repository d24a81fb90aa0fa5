import { Faults } from './faults';
import { onlyAttendance, organisationsNamed, peopleNamed, tellFaultsInRecord } from './record-faults';
import type { RecordContent } from './record-of-meeting';

const empty: RecordContent = onlyAttendance([]);

function check(record: Partial<RecordContent>): () => void {
  return () => {
    const faults = new Faults();
    tellFaultsInRecord({ ...empty, ...record }, '2013-02-13', faults);
    faults.refuse();
  };
}

describe('A record of a meeting', () => {
  it('may be empty: that a group met is worth keeping', () => {
    expect(check({})).not.toThrow();
  });

  it('points to its own items, from 1', () => {
    const agendaItems = [{ title: 'One' }];
    expect(check({ agendaItems, decisions: [{ statement: 'Yes.', item: 1 }] })).not.toThrow();
    expect(check({ agendaItems, decisions: [{ statement: 'Yes.', item: 2 }] })).toThrow(
      'There is no item 2 on this agenda of 1.',
    );
    expect(check({ actions: [{ task: 'Write', owner: 'p', item: 1 }] })).toThrow(
      'There is no item 1 on this agenda of 0.',
    );
  });

  it('agrees on actions that are due on the day or later, or on no day', () => {
    const due = (dueOn: string | null) => check({ actions: [{ task: 'Write', owner: 'p', dueOn }] });
    expect(due('2013-02-13')).not.toThrow();
    expect(due(null)).not.toThrow();
    expect(due('2013-02-12')).toThrow('Enter 13 February 2013, the day of the meeting, or a later day.');
  });

  it('names nothing twice', () => {
    const twice = 'This is in the list twice. Leave one out.';
    expect(check({ carriedActions: ['a', 'b', 'a'] })).toThrow(twice);
    const action = { number: 'A-2013-001', task: 'Write', owner: 'p' };
    expect(check({ actions: [action, action] })).toThrow(twice);
    expect(
      check({
        actions: [
          { ...action, number: null },
          { ...action, number: null },
        ],
      }),
    ).not.toThrow();
  });

  it('tells where it names people and organisations, so that an unknown one is told at its field', () => {
    const record: RecordContent = {
      ...empty,
      attendance: [
        { seat: 's', status: 'PRESENT' },
        { seat: 't', status: 'DEPUTY', deputy: 'sam', organisation: 'o1' },
      ],
      guests: [{ name: 'Nobody known' }, { person: 'olga', organisation: 'o2' }],
      actions: [{ task: 'Write', owner: 'ada' }],
      interests: [{ person: 'ben', interest: 'Shares', type: 'FINANCIAL', handling: 'NOTED' }],
    };
    expect(peopleNamed(record)).toEqual([
      { id: 'sam', pointer: '#/attendance/1/deputy' },
      { id: 'olga', pointer: '#/guests/1/person' },
      { id: 'ada', pointer: '#/actions/0/owner' },
      { id: 'ben', pointer: '#/interests/0/person' },
    ]);
    expect(organisationsNamed(record)).toEqual([
      { id: 'o1', pointer: '#/attendance/1/organisation' },
      { id: 'o2', pointer: '#/guests/1/organisation' },
    ]);
  });
});

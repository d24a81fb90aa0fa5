import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';

describe('The registers of decisions and actions', () => {
  it('numbers decisions and actions through the year of the meeting, across groups and without gaps', async () => {
    // A year that no other test uses: the registers are everybody's.
    const one = await smallGroup(['Ada'], { from: '1987-01-01' });
    const entry = {
      decisions: [{ statement: 'Yes.' }],
      actions: [1, 2].map((n) => ({ task: `Task ${n}`, owner: one.personIn('Ada') })),
    };
    const numbers = async (day: string): Promise<string[]> => {
      const { decisions, actions } = await loggedMeeting(one.group, day, entry);
      return [...decisions, ...actions].map(({ number }: { number: string }) => number);
    };
    expect(await numbers('1987-03-01')).toEqual(['D-1987-001', 'A-1987-001', 'A-1987-002']);
    const other = await smallGroup(['Ben'], { from: '1987-01-01' });
    await loggedMeeting(other.group, '1987-01-05', { actions: [{ task: 'Task', owner: other.personIn('Ben') }] });
    expect(await numbers('1987-04-01')).toEqual(['D-1987-002', 'A-1987-004', 'A-1987-005']);
    expect(await numbers('1988-01-01')).toEqual(['D-1988-001', 'A-1988-001', 'A-1988-002']);
  });

  it('takes no number when it is refused', async () => {
    const { group, personIn } = await smallGroup(['Ada'], { from: '1977-01-01' });
    const actions = [{ task: 'Task', owner: personIn('Ada') }];
    const refused = await (
      await api()
    ).post('/api/v1/meetings', { groups: [group.id], meetsOn: '1977-01-01', actions, nextMeetingOn: '1976-01-01' });
    expect(refused.status).toBe(422);
    const {
      actions: [action],
    } = await loggedMeeting(group, '1977-01-01', { actions });
    expect(action.number).toBe('A-1977-001');
  });
});

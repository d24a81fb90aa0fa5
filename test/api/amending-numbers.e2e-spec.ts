import { at } from '../support/a-group';
import { loggedMeeting, meetingSeen, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';

const nothing = { attendance: [], guests: [], agendaItems: [], decisions: [], actions: [], interests: [] };

async function amend(id: string, version: number, body: object) {
  return (await api()).put(`/api/v1/meetings/${id}/record`, { ...nothing, ...body }, at(version));
}

describe('Decisions and actions of a record that is amended', () => {
  it('keeps the numbers of decisions and actions that are sent with them, and gives new ones to the others', async () => {
    const { group, personIn } = await smallGroup(['Ada'], { from: '1967-01-01' });
    const owner = personIn('Ada');
    const { id, actions } = await loggedMeeting(group, '1967-02-01', {
      agendaItems: [{ title: 'One' }, { title: 'Two' }],
      decisions: [{ statement: 'First.', item: 2 }, { statement: 'Second.' }],
      actions: [
        { task: 'First', owner, item: 2 },
        { task: 'Second', owner },
        { task: 'Third', owner },
      ],
    });
    const { body } = await amend(id, 1, {
      agendaItems: [{ title: 'Only' }],
      decisions: [{ statement: 'New.' }, { number: 'D-1967-001', statement: 'First, in other words.', item: 1 }],
      actions: [
        { number: 'A-1967-003', task: 'Third', owner },
        { task: 'Fourth', owner },
        { number: 'A-1967-001', task: 'First', owner, dueOn: '1967-03-01' },
      ],
    });
    expect(body.decisions.map(({ number }: { number: string }) => number)).toEqual(['D-1967-001', 'D-1967-003']);
    const seen = await meetingSeen(id);
    expect(seen.decisions).toMatchObject([
      { number: 'D-1967-001', statement: 'First, in other words.', item: 1 },
      { number: 'D-1967-003', statement: 'New.' },
    ]);
    expect(seen.actions).toMatchObject([
      { id: actions[0].id, number: 'A-1967-001', dueOn: '1967-03-01', item: null, version: 2 },
      { id: actions[2].id, number: 'A-1967-003', task: 'Third', version: 1 },
      { number: 'A-1967-004', task: 'Fourth' },
    ]);
  });

  it('cannot take away what has become of its actions since', async () => {
    const { group, personIn } = await smallGroup(['Ada'], { from: '1968-01-01' });
    const owner = personIn('Ada');
    const { id, actions } = await loggedMeeting(group, '1968-02-01', {
      actions: [
        { task: 'Moved', owner, dueOn: '1968-03-01' },
        { task: 'Done', owner },
      ],
    });
    const client = await api();
    await client.post(`/api/v1/actions/${actions[0].id}/move`, { dueOn: '1968-04-01' }, at(1));
    await client.post(`/api/v1/actions/${actions[1].id}/complete`, { on: '1968-02-10' }, at(1));
    const refused = await amend(id, 1, {
      decisions: [{ number: 'D-1968-009', statement: 'Which?' }],
      actions: [{ number: actions[0].number, task: 'Moved', owner, dueOn: '1968-03-01' }],
    });
    expect(refused.body.errors).toEqual([
      {
        pointer: '#/decisions/0/number',
        detail: 'This record has no decision D-1968-009. Leave the number out for a new one.',
      },
      {
        pointer: '#/actions/0/dueOn',
        detail: `${actions[0].number} was moved to another day since. Leave it at 1968-04-01 here, and move the action itself.`,
      },
      { pointer: '#/actions', detail: `${actions[1].number} has a history since the meeting. Keep it in the list.` },
    ]);
    const kept = actions.map(({ number }: { number: string }, index: number) => ({
      number,
      task: 'Reworded',
      owner,
      ...(index === 0 ? { dueOn: '1968-04-01' } : {}),
    }));
    expect((await amend(id, 1, { actions: kept })).status).toBe(200);
    expect((await meetingSeen(id)).actions).toMatchObject([
      { task: 'Reworded', dueOn: '1968-04-01', status: 'OPEN' },
      { status: 'DONE' },
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import { at } from '../support/a-group';
import { loggedMeeting, meetingSeen, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';

const nothing = { attendance: [], guests: [], agendaItems: [], decisions: [], actions: [], interests: [] };
const statuses = (answers: readonly { status: number }[]): number[] => answers.map(({ status }) => status).sort();

describe('Several people at once', () => {
  it('who log meetings of one year are given numbers without a gap or a double', async () => {
    const groups = await Promise.all([1, 2, 3, 4, 5].map(() => smallGroup(['Ada'], { from: '1957-01-01' })));
    const logged = await Promise.all(
      groups.map(({ group, personIn }) =>
        loggedMeeting(group, '1957-02-13', {
          decisions: [{ statement: 'Yes.' }],
          actions: [1, 2].map((n) => ({ task: `Task ${n}`, owner: personIn('Ada') })),
        }),
      ),
    );
    const numbers = (what: 'decisions' | 'actions'): string[] =>
      logged.flatMap((fact) => fact[what].map(({ number }: { number: string }) => number)).sort();
    expect(numbers('decisions')).toEqual([1, 2, 3, 4, 5].map((n) => `D-1957-00${n}`));
    expect(numbers('actions')).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `A-1957-${String(n).padStart(3, '0')}`),
    );
  });

  it('who amend one record do not overwrite each other', async () => {
    const { group } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13');
    const client = await api();
    const amend = (summary: string) => client.put(`/api/v1/meetings/${id}/record`, { ...nothing, summary }, at(1));
    expect(statuses(await Promise.all(['One', 'Two', 'Three'].map(amend)))).toEqual([200, 412, 412]);
    expect((await meetingSeen(id)).version).toBe(2);
  });

  it('who confirm one record confirm it once', async () => {
    const { group, personIn } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13');
    const client = await api();
    const confirm = () =>
      client.post(`/api/v1/meetings/${id}/confirm`, { on: '2013-02-20', byPerson: personIn('Ada') }, at(1));
    expect(statuses(await Promise.all([confirm(), confirm()]))).toEqual([200, 412]);
  });

  it('or a phone that sends again, complete an action once', async () => {
    const { group, personIn } = await smallGroup(['Ada']);
    const { actions } = await loggedMeeting(group, '2013-02-13', {
      actions: [{ task: 'Write', owner: personIn('Ada') }],
    });
    const client = await api();
    const headers = { ...at(1), 'Idempotency-Key': randomUUID() };
    const complete = () => client.post(`/api/v1/actions/${actions[0].id}/complete`, { on: '2013-03-01' }, headers);
    expect(statuses(await Promise.all([complete(), complete()]))).toEqual([200, 200]);
    expect((await complete()).status).toBe(200);
    expect((await client.get(`/api/v1/actions/${actions[0].id}`)).body.history).toHaveLength(1);
  });

  it('who log the same planned meeting record it once', async () => {
    const { group } = await smallGroup(['Ada']);
    const client = await api();
    const plan = await client.made('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2013-02-13' });
    const log = () => client.post('/api/v1/meetings', { meeting: plan.id, meetsOn: '2013-02-13' });
    expect(statuses(await Promise.all([log(), log(), log()]))).toEqual([201, 409, 409]);
  });
});

import { randomUUID } from 'node:crypto';
import { refusal, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';

describe('A meeting that cannot have been', () => {
  const refused = async (body: object): Promise<unknown> => refusal(await (await api()).post('/api/v1/meetings', body));

  it('in the future is refused', async () => {
    const { group } = await smallGroup(['Ada']);
    const [status, errors] = (await refused({ groups: [group.id], meetsOn: '2199-01-01' })) as [
      number,
      { pointer: string; detail: string }[],
    ];
    expect([status, errors[0]?.pointer]).toEqual([422, '#/meetsOn']);
    expect(errors[0]?.detail).toMatch(/^The date must be today or in the past\. Today is \d+ \w+ \d{4}\.$/);
  });

  it('of no group, of one that is not there, or before the group began, is refused', async () => {
    const { group } = await smallGroup(['Ada']);
    const at = (pointer: string, detail: string): unknown => [422, [{ pointer, detail }]];
    const nobody = randomUUID();
    expect(await refused({ meetsOn: '2013-02-13' })).toEqual(
      at('#/groups', 'Say which group met, or name the planned meeting.'),
    );
    expect(await refused({ groups: [group.id, nobody], meetsOn: '2013-02-13' })).toEqual(
      at('#/groups/1', 'There is no group with this id.'),
    );
    expect(await refused({ meeting: nobody, meetsOn: '2013-02-13' })).toEqual(
      at('#/meeting', 'There is no meeting with this id.'),
    );
    expect(await refused({ groups: [group.id], meetsOn: '2012-09-30' })).toEqual(
      at('#/groups/0', 'Steering group did not exist on 30 September 2012. Check the day.'),
    );
  });

  it('tells what does not fit together in items, decisions and actions', async () => {
    const { group, personIn } = await smallGroup(['Ada']);
    const answer = await (
      await api()
    ).post('/api/v1/meetings', {
      groups: [group.id],
      meetsOn: '2013-02-13',
      agendaItems: [{ title: 'Only one' }],
      decisions: [{ statement: 'Yes.', item: 2 }],
      actions: [
        { task: 'Late already', owner: personIn('Ada'), dueOn: '2013-02-12' },
        { task: 'Nobody does it', owner: randomUUID() },
      ],
    });
    expect(answer.body.errors).toEqual([
      { pointer: '#/decisions/0/item', detail: 'There is no item 2 on this agenda of 1.' },
      { pointer: '#/actions/0/dueOn', detail: 'Enter 13 February 2013, the day of the meeting, or a later day.' },
      { pointer: '#/actions/1/owner', detail: 'There is no person with this id.' },
    ]);
  });

  it('asks who will do an action, and for an end after the start', async () => {
    const { group } = await smallGroup(['Ada']);
    const base = { groups: [group.id], meetsOn: '2013-02-13' };
    expect(await refused({ ...base, actions: [{ task: 'Somebody should' }] })).toEqual([
      422,
      [{ pointer: '#/actions/0/owner', detail: 'Choose who will do this action.' }],
    ]);
    expect(await refused({ ...base, startsAt: '14:00', endsAt: '14:00' })).toEqual([
      422,
      [{ pointer: '#/endsAt', detail: 'Enter a time after 14:00, when the meeting started.' }],
    ]);
    expect(await refused({ ...base, endsAt: '14:00' })).toEqual([
      422,
      [{ pointer: '#/startsAt', detail: 'Say when the meeting started as well as when it ended.' }],
    ]);
  });
});

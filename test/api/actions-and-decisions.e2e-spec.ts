import { aGroup, at } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { aHit } from '../support/directory-rows';

async function act(id: string, what: string, version: number, body: object = {}) {
  return (await api()).post(`/api/v1/actions/${id}/${what}`, body, at(version));
}

describe('The list of actions', () => {
  it('is filtered by state, owner, group, HIT, meeting, day and lateness, and ordered by the day they are due', async () => {
    const hit = await aHit('With actions');
    const { group, personIn } = await smallGroup(['Ada', 'Ben'], { hit });
    const [ada, ben] = [personIn('Ada'), personIn('Ben')];
    const { id: meeting, actions } = await loggedMeeting(group, '2013-02-13', {
      actions: [
        { task: 'no day', owner: ada },
        { task: 'late', owner: ada, dueOn: '2013-03-13' },
        { task: 'soon', owner: ben, dueOn: '2013-03-01' },
        { task: 'done', owner: ben, dueOn: '2013-02-20' },
      ],
    });
    await act(actions[3].id, 'complete', 1, { on: '2013-02-18' });
    const client = await api();
    const tasks = async (asked: string): Promise<string[]> =>
      (await client.get(`/api/v1/actions?asOf=2013-03-05&${asked}`)).body.items.map(
        ({ task }: { task: string }) => task,
      );
    expect(await tasks(`group=${group.id}`)).toEqual(['done', 'soon', 'late', 'no day']);
    expect(await tasks(`hit=${hit}&status=OPEN`)).toEqual(['soon', 'late', 'no day']);
    expect(await tasks(`meeting=${meeting}&overdue=true`)).toEqual(['soon']);
    expect(await tasks(`meeting=${meeting}&overdue=false&owner=${ben}`)).toEqual(['done']);
    expect(await tasks(`owner=${ada}&from=2013-03-01&to=2013-03-31`)).toEqual(['late']);
    expect(await tasks(`group=${group.id}&limit=2`)).toEqual(['done', 'soon']);
    const { text } = await client.get(`/api/v1/actions?group=${group.id}&format=csv`);
    expect(text.split('\r\n')[0]).toBe(
      'id,version,number,task,ownerId,ownerName,status,dueOn,closedOn,overdue,daysLate,timesMoved,timesCarried,meetingId,agreedOn,item,groupIds,groupNames',
    );
  });

  it('is paged past the actions without a day', async () => {
    const { group, personIn } = await smallGroup(['Ada']);
    const actions = ['1', '2', '3'].map((task) => ({ task, owner: personIn('Ada') }));
    await loggedMeeting(group, '2013-02-13', { actions });
    const client = await api();
    const first = await client.get(`/api/v1/actions?group=${group.id}&limit=2`);
    const next = /<([^>]+)>/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    expect((await client.get(next)).body.items.map(({ task }: { task: string }) => task)).toEqual(['3']);
  });
});

describe('The register of decisions', () => {
  it('is searched by words, group, HIT and day, latest first', async () => {
    const hit = await aHit('With decisions');
    const one = await aGroup('One', { hit });
    const two = await aGroup('Two', { hit });
    const agendaItems = [{ title: 'Beds' }];
    await loggedMeeting(one, '2013-02-13', { agendaItems, decisions: [{ statement: 'Open ten beds.', item: 1 }] });
    await loggedMeeting(two, '2013-03-13', {
      decisions: [{ statement: 'Write to the council.', rationale: 'About BEDS.' }, { statement: 'Wait.' }],
    });
    const client = await api();
    const said = async (asked: string): Promise<unknown[]> =>
      (await client.get(`/api/v1/decisions?${asked}`)).body.items.map(
        ({ statement, itemTitle }: Record<string, string>) => [statement, itemTitle],
      );
    expect(await said(`hit=${hit}`)).toEqual([
      ['Wait.', null],
      ['Write to the council.', null],
      ['Open ten beds.', 'Beds'],
    ]);
    expect(await said(`hit=${hit}&q=beds`)).toEqual([
      ['Write to the council.', null],
      ['Open ten beds.', 'Beds'],
    ]);
    expect(await said(`group=${one.id}`)).toEqual([['Open ten beds.', 'Beds']]);
    expect(await said(`hit=${hit}&from=2013-03-01&to=2013-03-31&q=wait`)).toEqual([['Wait.', null]]);
  });
});

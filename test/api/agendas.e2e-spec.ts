import { api } from '../support/api';
import { at, aWorkingLink } from '../support/a-group';
import { loggedMeeting, meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { CheckedApi } from '../support/api';
import { query } from '../support/database';
import { serverUrl } from '../support/server';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they expect and fail on anything else
type Told = any;

describe('The agenda of a meeting to come', () => {
  let team: SmallGroup;
  let day = 1;

  beforeAll(async () => {
    team = await smallGroup(['Ada', 'Bea', 'Cal']);
  });

  /** Each meeting of these tests is a week after the one before. */
  async function planned(): Promise<{ id: string; meetsOn: string }> {
    day += 7;
    const meetsOn = new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10);
    const more = { startsAt: '14:00', minutes: 90 };
    const { id } = await (await api()).made('/api/v1/planned-meetings', { groups: [team.group.id], meetsOn, ...more });
    return { id, meetsOn };
  }
  const agenda = async (id: string): Promise<Told> => (await (await api()).get(`/api/v1/meetings/${id}/agenda`)).body;
  const set = async (id: string, version: number, body: object) =>
    (await api()).put(`/api/v1/meetings/${id}/agenda`, body, at(version));
  const offers = async (id: string): Promise<Told[]> =>
    (await (await api()).get(`/api/v1/meetings/${id}/agenda/offers`)).body.offers;
  const keep = async (body: object) => (await api()).made(`/api/v1/groups/${team.group.id}/kept-items`, body);
  const titles = ({ items }: Told): string[] => items.map(({ title }: Told) => title);

  it('is written in order, moved about and read with how long it takes', async () => {
    const { id } = await planned();
    const owner = team.personIn('Ada');
    const items = [
      { title: 'Welcome', minutes: 5 },
      { title: 'Budget', purpose: 'DECISION', minutes: 30, owner },
      { title: 'Plan' },
    ];
    expect((await set(id, 1, { summary: 'Money for next year.', items })).body).toEqual({ id, version: 2 });
    const first = await agenda(id);
    expect(first).toMatchObject({ version: 2, summary: 'Money for next year.', minutesPlanned: 35, minutes: 90 });
    expect(first.items[1]).toMatchObject({ position: 2, title: 'Budget', origin: 'ADDED', owner: { name: 'Ada' } });
    const [welcome, budget, plan] = first.items.map((item: Told) => ({
      id: item.id,
      title: item.title,
      minutes: item.minutes,
    }));
    await set(id, 2, { items: [plan, welcome, budget] });
    const second = await agenda(id);
    expect(titles(second)).toEqual(['Plan', 'Welcome', 'Budget']);
    expect(second.items.map((item: Told) => item.id)).toEqual([plan.id, welcome.id, budget.id]);
    expect(second.summary).toBe('Money for next year.');
    expect((await set(id, 2, { items: [] })).status).toBe(412);
    expect(refusal(await set(id, 3, { items: [{ ...plan, owner: plan.id }] }))).toEqual([
      422,
      [{ pointer: '#/items/0/owner', detail: 'There is no person with this id.' }],
    ]);
  });

  it('begins with what stands on each agenda, what was put off, and actions that are due; the backlog is chosen from', async () => {
    const last = await planned();
    await (
      await api()
    ).made('/api/v1/meetings', {
      meeting: last.id,
      meetsOn: last.meetsOn,
      agendaItems: [{ title: 'Premises', deferred: true }, { title: 'Done with' }],
      actions: [{ task: 'Ring the council', owner: team.personIn('Ada'), dueOn: last.meetsOn }],
    });
    await keep({ kind: 'STANDING', title: 'Declarations of interest', minutes: 5 });
    await keep({ kind: 'BACKLOG', title: 'Away day', purpose: 'DISCUSSION' });
    const { id } = await planned();
    expect((await offers(id)).map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'STANDING Declarations of interest',
      'BROUGHT_FORWARD Premises',
      'ACTIONS_DUE Actions due',
      'BACKLOG Away day',
    ]);
    await (await api()).post(`/api/v1/meetings/${id}/agenda/start`, {}, at(1));
    const begun = await agenda(id);
    expect(titles(begun)).toEqual(['Declarations of interest', 'Premises', 'Actions due']);
    expect((await (await api()).post(`/api/v1/meetings/${id}/agenda/start`, {}, at(2))).status).toBe(409);

    // Onto the agenda, and into the backlog instead.
    const [awayDay] = await offers(id);
    const { kind, because, ...item } = awayDay;
    expect([kind, because]).toEqual(['BACKLOG', null]);
    const kept = begun.items.map(({ id: own, title, origin }: Told) => ({ id: own, title, origin }));
    await set(id, 2, { items: [...kept, item] });
    expect(await offers(id)).toEqual([]);
    const [standing, premises, due] = kept;
    await set(id, 3, { items: [standing, due], toBacklog: [premises.id] });
    expect((await offers(id)).map(({ kind: of, title }) => `${of} ${title}`)).toEqual(['BACKLOG Premises']);
  });

  it('takes up what was put off with who leads it, how long it takes and what was to be read before it', async () => {
    const last = await planned();
    const papers = [{ title: 'The lease', link: 'https://example.org/lease' }];
    await set(last.id, 1, { items: [{ title: 'The lease', owner: team.personIn('Bea'), minutes: 20, papers }] });
    const agendaItems = [{ title: 'The lease', deferred: true }];
    await (await api()).made('/api/v1/meetings', { meeting: last.id, meetsOn: last.meetsOn, agendaItems });
    const { id } = await planned();
    await (await api()).post(`/api/v1/meetings/${id}/agenda/start`, {}, at(1));
    expect((await agenda(id)).items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          title: 'The lease',
          origin: 'BROUGHT_FORWARD',
          owner: expect.objectContaining({ name: 'Bea' }),
          minutes: 20,
          papers: [expect.objectContaining(papers[0])],
        }),
      ]),
    );
  });

  it('is agreed by the chair, which holds until it changes, and goes out with a summary; then changes are told', async () => {
    const { id } = await planned();
    const path = `/api/v1/meetings/${id}`;
    await set(id, 1, { items: [{ title: 'Budget' }, { title: 'Plan' }] });
    expect(refusal(await (await api()).post(`${path}/send-papers`, {}, at(2)))).toEqual([
      422,
      [{ pointer: '#/summary', detail: 'Say in plain words what the meeting is about before the papers go out.' }],
    ]);
    const [budget, plan] = (await agenda(id)).items.map(({ id: own, title }: Told) => ({ id: own, title }));
    await set(id, 2, { summary: 'Money.', items: [budget, plan] });
    const byPerson = team.personIn('Ada');
    expect((await (await api()).post(`${path}/agenda/agree`, { byPerson }, at(3))).status).toBe(200);
    expect((await (await api()).post(`${path}/send-papers`, {}, at(4))).status).toBe(200);
    const sent = await agenda(id);
    expect(sent).toMatchObject({ agreedBy: { name: 'Ada' }, changes: [] });
    expect(sent.papersSentOn).toBe(sent.agreedOn);
    await set(id, 5, { items: [plan, { ...budget, title: 'Budget for 2025' }, { title: 'Late news' }] });
    const changed = await agenda(id);
    expect(changed.agreedOn).toBe(null);
    expect(changed.changes.map(({ kind, title }: Told) => `${kind} ${title}`)).toEqual([
      'ITEM_MOVED Plan',
      'ITEM_CHANGED Budget for 2025',
      'ITEM_ADDED Late news',
    ]);
    expect((await (await api()).post(`${path}/send-papers`, {}, at(6))).status).toBe(409);
  });

  it('becomes the items of the record, which are not typed again, and is as it was when logging is taken back', async () => {
    const other = await smallGroup(['Dee']);
    await aWorkingLink(other.group, team.group, '2023-01-01');
    const from = await loggedMeeting(other.group, '2023-12-05', { agendaItems: [{ title: 'Ask for money' }] });
    const sentItem = await (
      await api()
    ).made('/api/v1/escalations', {
      fromMeeting: from.id,
      item: 1,
      fromGroup: other.group.id,
      toGroup: team.group.id,
      sentOn: '2023-12-06',
      words: 'Please fund this.',
    });
    const { id, meetsOn } = await planned();
    const [offer] = (await offers(id)).filter(({ kind }) => kind === 'SENT_BY_GROUP');
    expect(offer).toMatchObject({ title: 'Please fund this.', escalation: sentItem.id });
    const { kind, because, ...item } = offer;
    expect([kind, because]).toEqual(['SENT_BY_GROUP', 'Steering group']);
    await set(id, 1, { items: [{ title: 'Welcome' }, { ...item, topics: ['money'] }] });
    const decisions = [{ statement: 'To fund it.', item: 2 }];
    const logged = await (await api()).made('/api/v1/meetings', { meeting: id, meetsOn, decisions });
    expect((await meetingSeen(id)).agendaItems).toMatchObject([
      { position: 1, title: 'Welcome' },
      { position: 2, title: 'Please fund this.', topics: ['money'], purpose: 'DECISION' },
    ]);
    const received = async (): Promise<Told> => (await (await api()).get(`/api/v1/escalations/${sentItem.id}`)).body;
    expect(await received()).toMatchObject({ receivedAtMeetingId: id, receivedItem: 2, state: 'RECEIVED' });
    await (await api()).post(`/api/v1/meetings/${id}/undo-log`, {}, at(logged.version));
    expect(await received()).toMatchObject({ receivedAtMeetingId: null, state: 'SENT' });
    expect((await meetingSeen(id)).agendaItems).toEqual([]);
    expect(titles(await agenda(id))).toEqual(['Welcome', 'Please fund this.']);
  });

  it('shows a confidential item only as one to whoever may not read it', async () => {
    const { id } = await planned();
    await set(id, 1, {
      items: [{ title: 'Somebody’s illness', purpose: 'NOTING', confidential: true }, { title: 'Plan' }],
    });
    const contributor = await somebody('PUBLIC_CONTRIBUTOR', serverUrl(), { group: team.group.id });
    const theirs = await CheckedApi.at(serverUrl());
    const { body } = await theirs.get(`/api/v1/meetings/${id}/agenda`, contributor.bearer);
    expect(body.items[0]).toMatchObject({ title: 'Confidential item', purpose: null, confidential: true });
    expect(titles(body)[1]).toBe('Plan');
    expect((await theirs.get(`/api/v1/meetings/${id}/agenda/offers`, contributor.bearer)).status).toBe(403);
  });

  describe('has papers', () => {
    const link = { title: 'Business case', link: 'https://example.org/case' };
    const note = { title: 'In short', note: 'It costs less.' };
    const whole = [
      { ...link, note: null },
      { ...note, link: null },
    ];

    it('that stay with their item, wait with it in the backlog, and are told when they come or go later', async () => {
      const { id } = await planned();
      const raisedBy = team.personIn('Bea');
      await set(id, 1, { summary: 'Money.', items: [{ title: 'Estates', papers: [link, note], raisedBy }] });
      const [estates] = (await agenda(id)).items;
      expect(estates).toMatchObject({ papers: whole, raisedBy: { name: 'Bea' } });
      await (await api()).post(`/api/v1/meetings/${id}/send-papers`, {}, at(2));
      const kept = { id: estates.id, title: 'Estates', raisedBy };
      const moved = { ...link, link: 'https://example.org/case-2' };
      await set(id, 3, { items: [{ ...kept, papers: [moved, { title: 'Plan', note: 'By May.' }] }] });
      expect((await agenda(id)).changes.map(({ kind, title }: Told) => `${kind} ${title}`)).toEqual([
        'PAPER_ADDED Business case',
        'PAPER_ADDED Plan',
        'PAPER_TAKEN_OFF In short',
      ]);
      await set(id, 4, { items: [], toBacklog: [estates.id] });
      const [waiting] = await offers(id).then((all) => all.filter(({ title }) => title === 'Estates'));
      expect(waiting).toMatchObject({ raisedBy, papers: [moved, { title: 'Plan', note: 'By May.' }] });
      const { kind, because, ...item } = waiting;
      expect([kind, because]).toEqual(['BACKLOG', null]);
      await set(id, 5, { items: [item] });
      expect((await agenda(id)).items[0]).toMatchObject({ papers: [{ ...moved, note: null }, { title: 'Plan' }] });
    });

    it('that are a link over https or a text, each with a title of its own', async () => {
      const { id } = await planned();
      const papers = [{ title: 'Nothing' }, { ...link, note: 'Both' }, { title: 'business case', note: 'Again' }];
      expect(refusal(await set(id, 1, { items: [{ title: 'Estates', papers }] }))).toEqual([
        422,
        [
          { pointer: '#/items/0/papers/0/link', detail: 'Give a link to the paper, or write what it says.' },
          { pointer: '#/items/0/papers/1/note', detail: 'Give a link or a text, not both.' },
          {
            pointer: '#/items/0/papers/2/title',
            detail: 'Another paper of this item has this title. Choose another one.',
          },
        ],
      ]);
      for (const wrong of [
        'http://example.org',
        'javascript:alert(1)',
        'https://',
        'HTTPS://example.org',
        'https://a b',
      ])
        expect(
          (await set(id, 1, { items: [{ title: 'Estates', papers: [{ title: 'A', link: wrong }] }] })).status,
        ).toBe(422);
    });

    it('that are withheld with a confidential item', async () => {
      const { id } = await planned();
      await set(id, 1, {
        items: [{ title: 'Staff', confidential: true, papers: [note], raisedBy: team.personIn('Bea') }],
      });
      const { bearer } = await somebody('PUBLIC_CONTRIBUTOR', serverUrl(), { group: team.group.id });
      const { body } = await (await CheckedApi.at(serverUrl())).get(`/api/v1/meetings/${id}/agenda`, bearer);
      expect(body.items[0]).toMatchObject({ title: 'Confidential item', papers: [], raisedBy: null });
    });

    it('that the database itself refuses when they are neither', async () => {
      const { id } = await planned();
      await set(id, 1, { items: [{ title: 'Estates' }] });
      const write = (papers: unknown): Promise<unknown> =>
        query('UPDATE planned_item SET papers = $2 WHERE meeting_id = $1', [id, JSON.stringify(papers)]);
      for (const papers of [{}, [{ title: 'A' }], [{ title: ' ', note: 'B' }], [{ title: 'A', link: 'http://b' }], [7]])
        await expect(write(papers)).rejects.toThrow('planned_item_papers_are_links_or_notes');
      await write([link, note]);
    });
  });
});

import { at } from './a-group';
import { administrator } from './administrator';
import { CheckedApi } from './api';
import { CookieJar } from './cookie-jar';
import { goodPassword } from './an-account';

/** Somebody who has been everywhere where the portal knows people, made over HTTP as it would be in years of use. */
export interface Everywhere {
  readonly client: CheckedApi;
  readonly person: string;
  readonly account: string;
  readonly bearer: Record<string, string>;
  readonly browser: CookieJar;
  readonly hit: string;
  readonly group: string;
}

/** What they are called, and how they are reached. */
export const theirName = 'Philippa O’Yelaran-Quist (Dr.)';
export const theirEmail = 'philippa.quist@example.org';
export const theirOrcid = '0000-0002-1825-0097';

/** Makes them, and everything around them, in an empty portal at this address. */
export async function somebodyEverywhere(address: string): Promise<Everywhere> {
  const client = await CheckedApi.at(address);
  const id = async (path: string, body: object): Promise<string> => (await client.made(`/api/v1/${path}`, body)).id;
  const done = async (path: string, body: object, version: number, who = administrator): Promise<void> => {
    const { status, text } = await client.post(`/api/v1/${path}`, body, { ...at(version), ...who });
    if (status >= 300) throw new Error(`${path}: ${text}`);
  };
  const from = '2012-10-01';

  const trust = await id('organisations', {
    name: 'A trust',
    type: 'NHS_TRUST',
    sector: 'NHS_PROVIDER',
    from: '2000-01-01',
  });
  const known = { key: 'philippa-quist', profession: 'MEDICAL' };
  const person = await id('people', { ...known, name: 'Philippa' });
  const amended = await client.patch(
    `/api/v1/people/${person}`,
    { name: theirName, email: theirEmail, orcid: theirOrcid },
    at(1),
  );
  if (amended.status !== 200) throw new Error(amended.text);
  const other = await id('people', { name: 'Ben Other' });
  const third = await id('people', { name: 'Cat Third' });
  await id(`people/${person}/affiliations`, { organisation: trust, role: 'Consultant', from });
  const away = { from: '2198-01-01', to: '2198-01-14' };
  await id(`people/${person}/times-away`, { ...away, deputy: other, standsInFor: `What ${theirName} does.` });
  await id(`people/${other}/times-away`, { ...away, deputyName: theirName });
  await id(`people/${third}/times-away`, { ...away, deputy: person });
  const post = await id('posts', { organisation: trust, title: 'Medical director', level: 'EXECUTIVE', from });
  await id(`posts/${post}/holdings`, { person, kind: 'SUBSTANTIVE', from });

  const hit = await id('hits', { name: 'A HIT', status: 'ACTIVE', from });
  await id(`hits/${hit}/partners`, { organisation: trust, from });
  const group = await id('groups', { name: 'Steering group', kind: 'STEERING_GROUP', hit, from });
  const seat = await id(`groups/${group}/seats`, { label: 'Chair', role: 'CHAIR', from });
  const second = await id(`groups/${group}/seats`, { label: 'Member', from });
  await id(`seats/${seat}/occupancies`, { person, capacity: 'SERVICE', from });
  await id(`seats/${second}/occupancies`, { person: other, capacity: 'ACADEMIC', from });
  await id(`seats/${second}/named-deputies`, { person, from });

  const account = await id('accounts', { kind: 'PERSON', name: theirName, email: theirEmail, person });
  await id(`accounts/${account}/role-grants`, { role: 'HIT_MANAGER', hit, from: '2013-01-01' });
  const schedule = { kind: 'GOVERNANCE', hit, every: 'YEAR', afterDays: 0, preparedFor: theirName };
  await id('report-schedules', { ...schedule, recipients: [theirEmail] });
  const scopes = ['read', 'meetings:log', 'write', 'admin'];
  const token = { name: `Laptop of ${theirName}`, scopes, days: 30 };
  const issued = await client.post(`/api/v1/accounts/${account}/tokens`, token);
  const bearer = { Authorization: `Bearer ${String(issued.body.token)}` };
  await client.put('/api/v1/me/password', { password: goodPassword }, bearer);
  await client.put('/api/v1/me/mail-choices/LOG_REMINDER', { rhythm: 'WEEKLY' }, bearer);
  await client.post(`/api/v1/accounts/${account}/links`, { kind: 'SET_PASSWORD' });
  const browser = await CookieJar.at(address);
  await browser.send('post', '/api/v1/sign-in', { email: theirEmail, password: 'not-their-password' });
  await browser.send('post', '/api/v1/sign-in', { email: theirEmail, password: goodPassword });

  const record = {
    groups: [group],
    meetsOn: '2013-02-13',
    attendance: [
      { seat, status: 'PRESENT' },
      { seat: second, status: 'DEPUTY', deputyName: theirName },
    ],
    guests: [{ name: ` ${theirName.toUpperCase()} ` }, { name: 'Somebody Else' }],
    agendaItems: [{ title: 'Pathways' }],
    decisions: [{ statement: 'Go on.', item: 1 }],
    actions: [{ task: 'Write to the partners.', owner: person, dueOn: '2013-03-01', item: 1 }],
    interests: [{ person, interest: 'Owns shares.', type: 'FINANCIAL', handling: 'NOTED', item: 1 }],
  };
  const headers = { 'Idempotency-Key': 'their-meeting' };
  const logged = await client.post('/api/v1/meetings', record, { ...headers, ...bearer });
  if (logged.status !== 201) throw new Error(logged.text);
  const meeting = String(logged.body.id);
  await done(`meetings/${meeting}/confirm`, { on: '2013-02-20', byPerson: person }, 1);
  const correction = {
    statement: 'A deputy came.',
    attendance: [{ seat: second, status: 'DEPUTY', deputyName: theirName }],
  };
  await done(`meetings/${meeting}/corrections`, correction, 2, { Authorization: bearer.Authorization });
  await id('meetings', {
    groups: [group],
    meetsOn: '2013-03-13',
    attendance: [
      { seat, status: 'APOLOGIES' },
      { seat: second, status: 'DEPUTY', deputy: person },
    ],
  });

  const planned = await id('planned-meetings', { groups: [group], meetsOn: '2013-04-10' });
  const agenda = {
    items: [
      { title: 'Pathways', owner: person },
      { title: 'Car park', raisedBy: person },
    ],
  };
  const set = await client.put(`/api/v1/meetings/${planned}/agenda`, agenda, at(1));
  if (set.status !== 200) throw new Error(set.text);
  await done(`meetings/${planned}/agenda/agree`, { byPerson: person }, 2);
  await id(`groups/${group}/kept-items`, { kind: 'BACKLOG', title: 'An away day', owner: person, raisedBy: person });

  const sponsorship = await id('sponsorships', { hit, person, post, organisation: trust, from, expectedEvery: 'P1M' });
  const contact = { happenedOn: '2013-02-01', initiatedBy: 'SPONSOR', reportedBy: 'MANAGER', note: 'We spoke.' };
  await id(`sponsorships/${sponsorship}/engagements`, { kind: 'ONE_TO_ONE', ...contact, privateNote: 'Was tired.' });
  await id(`sponsorships/${sponsorship}/asks`, { ask: 'Open a door.', askedOn: '2013-02-02' });
  await id(`sponsorships/${sponsorship}/opportunities`, { description: 'A call.', referredOn: '2013-02-03' });

  const goal = await id('common-goals', { hit, statement: 'Home by the weekend.', from });
  const tension = { organisation: trust, goal, person, words: 'We have no beds.', statedOn: '2013-02-04' };
  await id('tensions', { hit, ...tension });

  const note = { title: 'How we did it', words: 'We asked.', audience: 'ALL_HITS' };
  const shared = await client.post('/api/v1/shared-knowledge', { hit, ...note }, bearer);
  await client.post(`/api/v1/shared-knowledge/${String(shared.body.id)}/readings`, {}, bearer);

  const document = await id('source-documents', { hit, title: 'Application', year: 2012 });
  const promise = { hit, sourceDocument: document, quotation: 'We have a sponsor.', rule: 'EXECUTIVE_SPONSOR', from };
  const commitment = await id('commitments', promise);
  const view = { rag: 'GREEN', declaredBy: 'Somebody Else', from: '2013-01-01' };
  await id(`commitments/${commitment}/declared-views`, view);
  // The view of that day is put right: a row that was there before changes.
  await id(`commitments/${commitment}/declared-views`, { ...view, declaredBy: theirName });
  const answer = {
    aspect: 'EXISTS',
    because: 'It is known.',
    answeredBy: theirName,
    from: '2013-01-01',
    until: '2013-06-30',
  };
  await id(`commitments/${commitment}/answers`, answer);
  await done('findings/snapshots', { asOf: '2013-03-31' }, 1);
  await client.get(`/api/v1/people?q=${encodeURIComponent(theirName)}&format=csv`);
  await client.get(`/api/v1/accounts?q=${encodeURIComponent(theirEmail)}&format=csv`);
  await client.get('/api/v1/reports/governance?from=2013-01-01&to=2013-03-31');
  return { client, person, account, bearer, browser, hit, group };
}

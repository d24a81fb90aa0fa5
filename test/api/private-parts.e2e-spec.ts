import { aGroup } from '../support/a-group';
import type { Made } from '../support/a-group';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { recordedHit, recordedOrganisation, recordedPerson } from '../support/recorded';

type As = Record<string, string>;
type Seen = Readonly<Record<string, unknown>>;

const administrator: As = {};

/** A HIT with a group of its own, and somebody for each role that is held on them or on everything. */
async function aTeam(): Promise<{ hit: Made; group: Made; as: (role: string) => Promise<As> }> {
  const hit = await recordedHit('A team');
  const group = await aGroup('Its steering group', { hit: hit.id });
  const about: Record<string, object> = {
    HIT_MANAGER: { hit: hit.id },
    EXECUTIVE_SPONSOR: { hit: hit.id },
    CHAIR: { group: group.id },
    CO_LEAD: { group: group.id },
    MEMBER: { group: group.id },
    PUBLIC_CONTRIBUTOR: { group: group.id },
  };
  return { hit, group, as: async (role) => (await somebody(role, undefined, about[role] ?? {})).bearer };
}

describe('A private note of contact with a sponsor', () => {
  it('is read by the HIT’s manager, administrators and auditors, and by nobody else who sees the contact', async () => {
    const client = await api();
    const { hit, as } = await aTeam();
    const [person, { id: organisation }] = [await recordedPerson('Exec'), await recordedOrganisation('Trust')];
    const sponsoring = { hit: hit.id, person: person.id, organisation, from: '2013-01-01' };
    const { id: sponsorship } = await client.made('/api/v1/sponsorships', sponsoring);
    const contact = { kind: 'ONE_TO_ONE', happenedOn: '2013-02-01', initiatedBy: 'HIT', reportedBy: 'MANAGER' };
    const { id } = await client.made(`/api/v1/sponsorships/${sponsorship}/engagements`, {
      ...contact,
      note: 'Good talk',
      privateNote: 'Is tired of us',
    });
    const seenBy = async (who: As): Promise<unknown> => (await client.get(`/api/v1/engagements/${id}`, who)).body;
    for (const who of [administrator, await as('HIT_MANAGER'), await as('AUDITOR')])
      expect(await seenBy(who)).toMatchObject({ note: 'Good talk', privateNote: 'Is tired of us' });
    for (const role of ['COMMISSIONER', 'EXECUTIVE_SPONSOR', 'INTEGRATION']) {
      const who = await as(role);
      expect(await seenBy(who)).toMatchObject({ note: 'Good talk', privateNote: null });
      for (const path of ['engagements', 'engagements?format=csv', `sponsorships/${sponsorship}`])
        expect((await client.get(`/api/v1/${path}`, who)).text).not.toContain('tired of us');
    }
    const exported = async (who: As): Promise<string> => (await client.get('/api/v1/partnership/export', who)).text;
    expect(await exported(administrator)).toContain('Is tired of us');
    expect(await exported(await as('INTEGRATION'))).not.toContain('Is tired of us');
  });
});

describe('How to reach a person, and what they need to take part', () => {
  const known = { email: 'lee@example.org', telephone: '0117 496 0123', accessNeeds: 'A hearing loop' };

  it('is read where they take part today, and not elsewhere', async () => {
    const client = await api();
    const [mine, others] = [await aTeam(), await aTeam()];
    const person = await recordedPerson('Lee', known);
    const seat = { key: 'm1', label: 'Member', role: 'MEMBER', memberClass: 'MEMBER', from: '2013-01-01' };
    const { id } = await client.made(`/api/v1/groups/${mine.group.id}/seats`, seat);
    const seenBy = async (who: As): Promise<Seen> => {
      const { email, telephone, accessNeeds } = (await client.get(`/api/v1/people/${person.id}`, who)).body;
      return { email, telephone, accessNeeds };
    };
    const nothing = { email: null, telephone: null, accessNeeds: null };
    const chair = await mine.as('CHAIR');
    expect(await seenBy(chair)).toEqual(nothing);
    const sits = { person: person.id, capacity: 'SERVICE', from: '2013-01-01' };
    await client.made(`/api/v1/seats/${id}/occupancies`, sits);
    for (const who of [administrator, chair, await mine.as('HIT_MANAGER'), await mine.as('CO_LEAD')])
      expect(await seenBy(who)).toEqual(known);
    for (const who of [await others.as('CHAIR'), await others.as('HIT_MANAGER'), await mine.as('COMMISSIONER')])
      expect(await seenBy(who)).toEqual(nothing);
    for (const role of ['AUDITOR', 'INTEGRATION'])
      expect(await seenBy(await mine.as(role))).toEqual({ ...known, accessNeeds: null });
    const csv = await client.get('/api/v1/people?q=lee&format=csv', chair);
    expect(csv.text).not.toMatch(/lee@example|496 0123|hearing/);
  });

  it('is read by themselves', async () => {
    const client = await api();
    const person = await recordedPerson('Executive', known);
    const hit = await recordedHit('A team');
    const { id } = await client.made('/api/v1/accounts', {
      kind: 'PERSON',
      name: 'Executive',
      email: `${person.id}@example.org`,
      person: person.id,
    });
    const role = { role: 'EXECUTIVE_SPONSOR', hit: hit.id, from: '2013-01-01' };
    await client.made(`/api/v1/accounts/${id}/role-grants`, role);
    const { body } = await client.post(`/api/v1/accounts/${id}/tokens`, { name: 'Test', scopes: ['read'], days: 1 });
    const own = { Authorization: `Bearer ${String(body.token)}` };
    expect((await client.get(`/api/v1/people/${person.id}`, own)).body).toMatchObject(known);
  });

  it('stays as it is when a file leaves it out, whose writer may not have seen it', async () => {
    const client = await api();
    const person = await recordedPerson('Lee', known);
    const people = [{ key: person.key, name: 'Lee Lane' }];
    const file = { format: 'hit-portal-partnership/1', partnership: { name: 'Test' }, people };
    const { status } = await client.post('/api/v1/partnership/import', JSON.stringify(file), {
      'content-type': 'application/json',
    });
    expect(status).toBe(200);
    expect((await client.get(`/api/v1/people/${person.id}`)).body).toMatchObject({ name: 'Lee Lane', ...known });
  });
});

describe('A confidential agenda item', () => {
  const secret = /salary|redundan/i;

  it('is its number to whoever reads the agenda and may not read it, and so is what stands under it', async () => {
    const client = await api();
    const { group, as } = await aTeam();
    const owner = await recordedPerson('Owner');
    const { id } = await client.made('/api/v1/meetings', {
      groups: [group.id],
      meetsOn: '2013-02-13',
      agendaItems: [
        { title: 'Welcome' },
        { title: 'Redundancies', purpose: 'DECISION', topics: ['salary'], outcome: 'Salary cut', confidential: true },
      ],
      decisions: [{ statement: 'Redundancy of one', rationale: 'Salary', item: 2 }],
      actions: [{ task: 'Tell about the redundancy', owner: owner.id, item: 2 }],
      interests: [{ person: owner.id, interest: 'Salary', type: 'FINANCIAL', handling: 'LEFT_THE_ROOM', item: 2 }],
    });
    const meeting = async (who: As): Promise<{ agendaItems: Seen[]; text: string }> => {
      const { body, text } = await client.get(`/api/v1/meetings/${id}`, who);
      return { agendaItems: body.agendaItems, text };
    };
    const everywhere = [
      `meetings/${id}`,
      `meetings/${id}?asRecorded=true`,
      `meetings/${id}/quoracy`,
      `decisions?group=${group.id}`,
      `decisions?group=${group.id}&format=csv`,
      `actions?group=${group.id}`,
      `actions?group=${group.id}&format=csv`,
    ];
    for (const role of ['COMMISSIONER', 'EXECUTIVE_SPONSOR', 'PUBLIC_CONTRIBUTOR']) {
      const who = await as(role);
      expect((await meeting(who)).agendaItems).toMatchObject([
        { position: 1, title: 'Welcome', confidential: false },
        { position: 2, title: 'Confidential item', purpose: null, topics: [], outcome: null, confidential: true },
      ]);
      for (const path of everywhere) expect((await client.get(`/api/v1/${path}`, who)).text).not.toMatch(secret);
      const found = async (q: string): Promise<number> =>
        (await client.get(`/api/v1/decisions?group=${group.id}&q=${q}`, who)).body.items.length;
      expect([await found('Redundancy'), await found('Confidential')]).toEqual([0, 1]);
    }
    for (const role of ['HIT_MANAGER', 'CHAIR', 'CO_LEAD', 'MEMBER', 'AUDITOR']) {
      const who = await as(role);
      expect((await meeting(who)).agendaItems[1]).toMatchObject({ title: 'Redundancies', outcome: 'Salary cut' });
      expect((await client.get(`/api/v1/actions?group=${group.id}`, who)).text).toMatch(secret);
      expect((await client.get(`/api/v1/decisions?group=${group.id}&q=Redundancy`, who)).body.items).toHaveLength(1);
    }
  });

  it('is not told by a report or a measure to anybody', async () => {
    const client = await api();
    const { hit, group } = await aTeam();
    const other = await aGroup('Another', { hit: hit.id });
    const agendaItems = [{ title: 'Pay', topics: ['salary'], confidential: true }];
    const decisions = [{ statement: 'Redundancy of one', item: 1 }];
    for (const { id } of [group, other])
      await client.made('/api/v1/meetings', { groups: [id], meetsOn: '2013-02-13', agendaItems, decisions });
    const period = 'from=2013-01-01&to=2013-12-31';
    const aligned = await client.get(`/api/v1/measures/agenda-alignment?group=${group.id}&with=${other.id}&${period}`);
    expect([aligned.status, secret.test(aligned.text)]).toEqual([200, false]);
    const report = await client.get(`/api/v1/reports/governance?hit=${hit.id}&${period}`);
    expect([report.status, secret.test(report.text)]).toEqual([200, false]);
  });
});

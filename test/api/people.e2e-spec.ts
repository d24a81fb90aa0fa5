import { api } from '../support/api';
import { at, changed, recordedOrganisation, recordedPerson, recordedPost, refusalIn, seen } from '../support/recorded';
import { checkCharacter } from '../../src/directory/orcid';
import { randomInt } from 'node:crypto';

/** An ORCID iD that nobody else in the tests has. */
function anOrcid(): string {
  const digits = `0009${String(randomInt(1e10)).padStart(11, '0')}`;
  return `${digits}${checkCharacter(digits)}`.replace(/(.{4})(?=.)/g, '$1-');
}

describe('A person', () => {
  it('is recorded with an ORCID iD in any of its ways of writing, kept in one', async () => {
    const orcid = anOrcid();
    const person = await recordedPerson('Professor Lee', {
      profession: 'MEDICAL',
      orcid: `https://orcid.org/${orcid.toLowerCase()}`,
      email: 'lee@example.org',
    });
    expect(await seen(`/api/v1/people/${person.id}`)).toEqual({
      id: person.id,
      key: person.key,
      name: 'Professor Lee',
      profession: 'MEDICAL',
      orcid,
      email: 'lee@example.org',
      telephone: null,
      accessNeeds: null,
      version: 1,
      affiliations: [],
      holdings: [],
    });
    const twin = await (await api()).post('/api/v1/people', { name: 'P. Lee', orcid: orcid.replaceAll('-', '') });
    expect(refusalIn(twin)).toEqual([
      409,
      'Another person has this ORCID iD. Check whether they are the same person.',
      ['#/orcid'],
    ]);
  });

  it('is told what is wrong with each field at once', async () => {
    const answer = await (
      await api()
    ).post('/api/v1/people', {
      name: '',
      profession: 'DOCTOR',
      orcid: '0000-0002-1825-0098',
      email: 'at home',
      key: 'a b',
    });
    expect(answer.status).toBe(422);
    const said = Object.fromEntries(answer.body.errors.map((e: Record<string, string>) => [e['pointer'], e['detail']]));
    expect(said).toMatchObject({
      '#/name': 'Enter some text.',
      '#/orcid': 'This is not an ORCID iD: its last character does not fit the others. Check it for a slip.',
      '#/email': 'Enter an e-mail address, for example name@example.org.',
      '#/key': 'Use letters, digits and . _ : - only, starting with a letter or digit, 80 characters at most.',
    });
    expect(said['#/profession']).toMatch(/^Choose one of MEDICAL, NURSING_MIDWIFERY, AHP, /);
  });

  it('keeps what an amendment leaves out, and loses what it sets to null', async () => {
    const orcid = anOrcid();
    const { id } = await recordedPerson('Dr Lee', { profession: 'MEDICAL', orcid, email: 'lee@example.org' });
    const amend = async (version: number, body: object) =>
      (await api()).patch(`/api/v1/people/${id}`, body, at(version));
    expect((await amend(1, { name: 'Professor Lee', email: null })).body).toEqual({ id, version: 2 });
    expect(await seen(`/api/v1/people/${id}`)).toMatchObject({
      name: 'Professor Lee',
      profession: 'MEDICAL',
      orcid,
      email: null,
    });
    expect((await amend(2, { name: null, profession: null, orcid: null })).status).toBe(200);
    expect(await seen(`/api/v1/people/${id}`)).toMatchObject({ name: 'Professor Lee', profession: null, orcid: null });
    expect((await amend(1, { name: 'Late' })).status).toBe(412);
  });

  it('belongs to organisations for a time, and holds posts', async () => {
    const university = await recordedOrganisation('University of Bristol', { type: 'UNIVERSITY', sector: 'ACADEMIC' });
    const trust = await recordedOrganisation('North Bristol');
    const post = await recordedPost(trust, 'Medical Director');
    const person = await recordedPerson('Clinical academic');
    const client = await api();
    const affiliation = await client.made(`/api/v1/people/${person.id}/affiliations`, {
      organisation: university.id,
      role: 'Professor of medicine',
      from: '2012-03-01',
      fromPrecision: 'MONTH',
    });
    await client.made(`/api/v1/posts/${post.id}/holdings`, { person: person.id, from: '2012-10-01' });
    const { affiliations, holdings } = await seen(`/api/v1/people/${person.id}`, '2013-01-01');
    expect(affiliations).toMatchObject([
      { organisationName: 'University of Bristol', role: 'Professor of medicine', fromPrecision: 'MONTH', to: null },
    ]);
    expect(holdings).toMatchObject([{ postTitle: 'Medical Director', organisationName: 'North Bristol' }]);
    const foundBy = async (organisation: string, day: string): Promise<number> =>
      (await client.get(`/api/v1/people?organisation=${organisation}&asOf=${day}`)).body.items.length;
    expect([await foundBy(university.id, '2012-02-29'), await foundBy(university.id, '2012-03-01')]).toEqual([0, 1]);
    expect([await foundBy(trust.id, '2012-09-30'), await foundBy(trust.id, '2012-10-01')]).toEqual([0, 1]);
    await changed(`/api/v1/affiliations/${affiliation.id}/end`, 1, { lastDay: '2014-12-31', toPrecision: 'YEAR' });
    expect([await foundBy(university.id, '2014-12-31'), await foundBy(university.id, '2015-01-01')]).toEqual([1, 0]);
    expect(await seen(`/api/v1/affiliations/${affiliation.id}`)).toMatchObject({
      personName: 'Clinical academic',
      to: '2014-12-31',
      toPrecision: 'YEAR',
      version: 2,
    });
  });

  it('leaves and comes back, but never belongs twice at once', async () => {
    const { id: organisation } = await recordedOrganisation('A trust');
    const { id } = await recordedPerson('A manager');
    const start = async (body: object) =>
      (await api()).post(`/api/v1/people/${id}/affiliations`, { organisation, ...body });
    expect((await start({ from: '2012-01-01', to: '2012-12-31' })).status).toBe(201);
    expect(refusalIn(await start({ from: '2012-12-31' }))).toEqual([
      409,
      'This person belongs to the organisation on those days already.',
      [],
    ]);
    expect((await start({ from: '2013-06-01' })).status).toBe(201);
    expect(refusalIn(await start({ from: '2013-06-01', to: '2013-05-31' }))).toEqual([
      422,
      'The last day is before the first. Choose 2013-06-01 or a later day.',
      ['#/to'],
    ]);
  });
});

import { addresses, aHome, aSampleOrganisation, firstDay, homeOfHitA, homeOfHitB } from '../support/a-home';
import type { Home } from '../support/a-home';
import { declaredPromise, findingsOn } from '../support/a-promise';
import { changed } from '../support/recorded';

type Said = Readonly<Record<string, string>>;

/** Declares a promise of the HIT, and gives what is said of it on a day: outcome and sentence of each aspect. */
async function promised(home: Home, rule: string, parameters: object = {}): Promise<(day: string) => Promise<Said>> {
  const promise = await declaredPromise(home.hit.id, { rule, parameters });
  return async (day) =>
    Object.fromEntries(
      Object.entries(await findingsOn(promise, day)).map(([aspect, { outcome, sentence }]) => [
        aspect,
        `${String(outcome)} ${String(sentence)}`,
      ]),
    );
}

describe('“Embedded managerially within the Division of […]”, held against HIT A', () => {
  it('is kept while the Division of Medicine hosts it', async () => {
    const home = await homeOfHitA();
    const promise = await declaredPromise(home.hit.id, {
      rule: 'HOSTED_IN',
      parameters: { unit: home.medicine.key },
    });
    const { HOSTED } = await findingsOn(promise, '2013-09-30');
    expect(HOSTED).toMatchObject({
      outcome: 'KEPT',
      sentence: 'Hosted in Division of Medicine since 1 October 2012.',
      since: firstDay,
    });
    expect(HOSTED.parts[0].evidence).toMatchObject([
      { kind: 'hit', id: home.hit.id },
      { kind: 'unit', id: home.medicine.id, on: firstDay },
    ]);
  });

  it('is slipping for sixty days after another division took it over, and then not kept', async () => {
    const home = await homeOfHitA();
    await home.change('hosting', { unit: home.surgery.id, from: '2013-06-01' });
    const said = await promised(home, 'HOSTED_IN', { unit: home.medicine.key });
    const elsewhere = 'Hosted in Division of Surgery, not in Division of Medicine.';
    expect(await said('2013-05-31')).toEqual({ HOSTED: 'KEPT Hosted in Division of Medicine since 1 October 2012.' });
    expect(await said('2013-06-01')).toEqual({ HOSTED: `SLIPPING ${elsewhere}` });
    expect(await said('2013-07-30')).toEqual({ HOSTED: `SLIPPING ${elsewhere}` });
    expect(await said('2013-07-31')).toEqual({ HOSTED: `NOT_KEPT ${elsewhere}` });
  });

  it('cannot be told of a HIT of which no host was ever recorded', async () => {
    const { medicine } = await homeOfHitA();
    const said = await promised(await aHome('A HIT of no fixed abode', []), 'HOSTED_IN', { unit: medicine.key });
    expect(await said('2013-09-30')).toEqual({ HOSTED: 'CANNOT_TELL No unit that hosts it has been recorded.' });
  });
});

describe('“At least three organisations involved initially”', () => {
  it('is kept by HIT A with seven partners, on the days before and after the PCT became the CCG', async () => {
    const said = await promised(await homeOfHitA(), 'FOUNDING');
    for (const day of ['2013-03-31', '2013-04-01', '2013-09-30']) {
      expect(await said(day)).toEqual({
        PARTNERS: 'KEPT 7 partners; at least 3 were promised.',
        NHS_OR_PUBLIC_HEALTH: 'KEPT 4 partners from the NHS or public health; at least 2 were promised.',
        UNIVERSITY: 'KEPT 2 partners that are universities; at least 1 was promised.',
        INITIALLY:
          'KEPT When it began, on 1 October 2012: 7 partners, of them 4 from the NHS or public health and 2 universities; at least 3, 2 and 1 were promised.',
        ABSENCES: 'KEPT No partner is missing.',
        PRIORITY: 'KEPT Addresses Integrated care.',
      });
    }
  });

  it('is kept by HIT B with eight partners', async () => {
    const said = await promised(await homeOfHitB(), 'FOUNDING');
    expect(await said('2014-03-31')).toEqual({
      PARTNERS: 'KEPT 8 partners; at least 3 were promised.',
      NHS_OR_PUBLIC_HEALTH: 'KEPT 5 partners from the NHS or public health; at least 2 were promised.',
      UNIVERSITY: 'KEPT 2 partners that are universities; at least 1 was promised.',
      INITIALLY:
        'KEPT When it began, on 1 July 2013: 8 partners, of them 5 from the NHS or public health and 2 universities; at least 3, 2 and 1 were promised.',
      ABSENCES: 'KEPT No partner is missing.',
      PRIORITY: 'KEPT Addresses Prevention.',
    });
  });

  it('is not kept for the beginning by a HIT whose third partner came later, but for today it is', async () => {
    const home = await aHome('A HIT that grew', ['RVJ', 'UOB']);
    await home.joins(await aSampleOrganisation('RA7'), { from: '2013-01-01' });
    const said = await promised(home, 'FOUNDING');
    expect(await said('2013-09-30')).toMatchObject({
      PARTNERS: 'KEPT 3 partners; at least 3 were promised.',
      NHS_OR_PUBLIC_HEALTH: 'KEPT 2 partners from the NHS or public health; at least 2 were promised.',
      INITIALLY:
        'NOT_KEPT When it began, on 1 October 2012: 2 partners, of them 1 from the NHS or public health and 1 university; at least 3, 2 and 1 were promised.',
      PRIORITY: 'CANNOT_TELL No partner priority has been recorded.',
    });
  });

  it('counts two trusts as two until the day on which they become one, and leaves sixty days to find another', async () => {
    const home = await aHome('A HIT of two trusts and a university', ['RVJ', 'RA7', 'UOB']);
    const { id, version } = home.of('RA7');
    const succession = { successor: home.of('RVJ').id, on: '2013-06-01', kind: 'MERGER' };
    await changed(`/api/v1/organisations/${id}/succession`, version, succession);
    const said = await promised(home, 'FOUNDING');
    const start =
      'KEPT When it began, on 1 October 2012: 3 partners, of them 2 from the NHS or public health and 1 university; at least 3, 2 and 1 were promised.';
    const outcome = async (day: string): Promise<unknown> => {
      const { PARTNERS, INITIALLY } = await said(day);
      return [PARTNERS, INITIALLY];
    };
    expect(await outcome('2013-05-31')).toEqual(['KEPT 3 partners; at least 3 were promised.', start]);
    expect(await outcome('2013-06-01')).toEqual(['SLIPPING 2 partners; at least 3 were promised.', start]);
    expect(await outcome('2013-07-31')).toEqual(['NOT_KEPT 2 partners; at least 3 were promised.', start]);
  });

  it('asks why a partner is missing until somebody explains it', async () => {
    const home = await aHome('A HIT that a partner leaves', ['RVJ', 'RA7', 'UOB', 'UWE']);
    const left = await home.joins(await aSampleOrganisation('BCC'));
    await changed(`/api/v1/hit-partners/${left.id}/end`, left.version, { lastDay: '2013-03-31' });
    const rvn = await aSampleOrganisation('RVN');
    const explanation = 'Will join when the pathway reaches mental health.';
    await home.change('partner-absences', { organisation: rvn.id, explanation, from: '2013-01-01' });
    const said = await promised(home, 'FOUNDING', { partners: [rvn.key, home.of('RVJ').key] });
    const absences = async (day: string): Promise<unknown> => (await said(day))['ABSENCES'];
    expect(await absences('2012-12-31')).toBe(
      'NOT_KEPT Why Avon and Wiltshire Partnership is missing is not explained yet.',
    );
    expect(await absences('2013-03-31')).toBe('KEPT Why 1 partner is missing is explained.');
    expect(await absences('2013-04-01')).toBe('NOT_KEPT Why Bristol City Council is missing is not explained yet.');
  });

  it('cannot be told of a HIT without partners, nor of a beginning before anybody was recorded', async () => {
    const nobody = await promised(await aHome('A HIT alone', []), 'FOUNDING');
    expect(new Set(Object.values(await nobody('2013-09-30')).map((one) => one.split(' ')[0]))).toEqual(
      new Set(['CANNOT_TELL']),
    );
    const home = await aHome('A HIT that began to keep a record late', []);
    for (const name of ['RVJ', 'RA7', 'UOB'] as const)
      await home.joins(await aSampleOrganisation(name), { from: '2013-05-01' });
    await addresses(home, 'Stroke');
    expect(await (await promised(home, 'FOUNDING'))('2013-09-30')).toMatchObject({
      PARTNERS: 'KEPT 3 partners; at least 3 were promised.',
      INITIALLY: 'CANNOT_TELL No partner of 1 October 2012, when it began, is recorded.',
    });
  });
});

describe('“An NHS trust or local authority to act as its sponsor”', () => {
  it('is kept by HIT A with a trust, and by HIT B with a council', async () => {
    const ofA = await promised(await homeOfHitA(), 'SPONSORING_ORGANISATION');
    expect(await ofA('2013-09-30')).toEqual({
      EXISTS: 'KEPT North Bristol NHS Trust is the sponsoring organisation.',
      TYPE: 'KEPT North Bristol NHS Trust is of a type that may sponsor a HIT.',
      PARTNER: 'KEPT North Bristol NHS Trust is a partner of this HIT.',
    });
    const ofB = await promised(await homeOfHitB(), 'SPONSORING_ORGANISATION');
    expect(await ofB('2014-03-31')).toEqual({
      EXISTS: 'KEPT Bristol City Council is the sponsoring organisation.',
      TYPE: 'KEPT Bristol City Council is of a type that may sponsor a HIT.',
      PARTNER: 'KEPT Bristol City Council is a partner of this HIT.',
    });
  });

  it('needs a partner of such a type, and cannot be told where none is recorded', async () => {
    const home = await aHome('A HIT that a university sponsors', ['UWE']);
    const said = await promised(home, 'SPONSORING_ORGANISATION');
    expect((await said('2013-09-30'))['EXISTS']).toBe('CANNOT_TELL No sponsoring organisation has been recorded.');
    await home.change('sponsoring-organisation', {
      organisation: (await aSampleOrganisation('UOB')).id,
      from: '2013-01-01',
    });
    expect(await said('2013-09-30')).toEqual({
      EXISTS: 'KEPT University of Bristol is the sponsoring organisation.',
      TYPE: 'NOT_KEPT University of Bristol is not of a type that was agreed for a sponsoring organisation.',
      PARTNER: 'NOT_KEPT University of Bristol is not a partner of this HIT.',
    });
  });
});

import { api } from '../support/api';
import type { Answer } from '../support/api';
import { at, recordedHit, recordedOrganisation, recordedPerson } from '../support/recorded';

const toCome = '2199-01-01';
const inThePast = 'The date must be today or in the past.';

async function sponsored(more: object = {}): Promise<string> {
  const hit = (await recordedHit('Sample HIT A')).id;
  const organisation = (await recordedOrganisation('A trust')).id;
  const person = (await recordedPerson('Medical Director')).id;
  const body = { hit, organisation, person, from: '2012-10-01', ...more };
  return (await (await api()).made('/api/v1/sponsorships', body)).id;
}

const posted = async (path: string, body: object, version?: number): Promise<Answer> =>
  (await api()).post(`/api/v1/${path}`, body, version === undefined ? {} : at(version));

const refusal = ({ status, body }: Answer): unknown => [status, body.errors];

describe('What a HIT and its sponsor did', () => {
  it('is not in the future: asks, answers and what came of them', async () => {
    const sponsorship = await sponsored();
    const asked = `sponsorships/${sponsorship}/asks`;
    expect(refusal(await posted(asked, { ask: 'Sign off', askedOn: toCome }))).toEqual([
      422,
      [{ pointer: '#/askedOn', detail: inThePast }],
    ]);
    const { id } = (await posted(asked, { ask: 'Sign off', askedOn: '2013-01-10', wantedBy: toCome })).body;
    const onField = [422, [{ pointer: '#/on', detail: inThePast }]];
    expect(refusal(await posted(`asks/${id}/answer`, { answer: 'ACCEPTED', on: toCome }, 1))).toEqual(onField);
    expect(refusal(await posted(`asks/${id}/complete`, { outcome: 'Signed', on: toCome }, 1))).toEqual(onField);
  });

  it('is not in the future: opportunities, what became of them, and confirmations', async () => {
    const sponsorship = await sponsored();
    const referred = `sponsorships/${sponsorship}/opportunities`;
    expect(refusal(await posted(referred, { description: 'A bid', referredOn: toCome }))).toEqual([
      422,
      [{ pointer: '#/referredOn', detail: inThePast }],
    ]);
    const { id } = (await posted(referred, { description: 'A bid', referredOn: '2013-01-10' })).body;
    const onField = [422, [{ pointer: '#/on', detail: inThePast }]];
    for (const status of ['TAKEN_UP', 'CAME_TO_NOTHING']) {
      expect(refusal(await posted(`opportunities/${id}/close`, { status, on: toCome }, 1))).toEqual(onField);
    }
    const visit = { kind: 'VISIT', happenedOn: '2013-01-15', initiatedBy: 'HIT', reportedBy: 'MANAGER' };
    const engagement = (await posted(`sponsorships/${sponsorship}/engagements`, visit)).body.id;
    const confirmed = await posted(`engagements/${engagement}/confirm`, { by: 'SPONSOR', on: toCome }, 1);
    expect(refusal(confirmed)).toEqual(onField);
  });

  it('takes nothing up before the sponsor passed it on', async () => {
    const sponsorship = await sponsored();
    const passedOn = { description: 'A bid', referredOn: '2013-01-10' };
    const { id } = (await posted(`sponsorships/${sponsorship}/opportunities`, passedOn)).body;
    const early = await posted(`opportunities/${id}/close`, { status: 'TAKEN_UP', on: '2013-01-09' }, 1);
    expect([early.status, early.body.detail]).toEqual([
      422,
      'This is before the day it was passed on. Choose that day or a later one.',
    ]);
  });

  it('is closed once, and keeps the day on which it was', async () => {
    const sponsorship = await sponsored();
    const passedOn = { description: 'A bid', referredOn: '2013-01-10' };
    const { id } = (await posted(`sponsorships/${sponsorship}/opportunities`, passedOn)).body;
    await posted(`opportunities/${id}/close`, { status: 'TAKEN_UP', on: '2013-01-11' }, 1);
    await posted(`opportunities/${id}/close`, { status: 'CAME_TO_NOTHING', on: '2013-02-01' }, 2);
    for (const status of ['TAKEN_UP', 'CAME_TO_SOMETHING']) {
      const again = await posted(`opportunities/${id}/close`, { status, on: '2013-03-01' }, 3);
      expect([again.status, again.body.type, again.body.detail]).toEqual([
        409,
        '/problems/opportunity-is-closed',
        'This was closed on 1 February 2013. Record it anew if it was passed on again.',
      ]);
    }
    const { body } = await (await api()).get(`/api/v1/opportunities/${id}`);
    expect(body).toMatchObject({ status: 'CAME_TO_NOTHING', closedOn: '2013-02-01', version: 3 });
  });
});

describe('A succession of sponsors', () => {
  it('never makes a sponsorship longer than it was', async () => {
    const sponsorship = await sponsored({ to: '2013-06-30' });
    const person = (await recordedPerson('Another')).id;
    const late = await posted(`sponsorships/${sponsorship}/succession`, { person, on: '2014-01-01' }, 1);
    expect(refusal(late)).toEqual([
      422,
      [
        {
          pointer: '#/on',
          detail:
            'This sponsorship ended on 30 June 2013. Choose the day after or an earlier one, or appoint a sponsor.',
        },
      ],
    ]);
    const next = await posted(`sponsorships/${sponsorship}/succession`, { person, on: '2013-07-01' }, 1);
    expect(next.status).toBe(200);
    const { body } = await (await api()).get(`/api/v1/sponsorships/${sponsorship}`);
    expect(body.to).toBe('2013-06-30');
  });

  it('says at its own field that the present sponsor has not begun by then', async () => {
    const sponsorship = await sponsored();
    const person = (await recordedPerson('Another')).id;
    const early = await posted(`sponsorships/${sponsorship}/succession`, { person, on: '2012-10-01' }, 1);
    expect(refusal(early)).toEqual([
      422,
      [{ pointer: '#/on', detail: 'This sponsorship begins on 1 October 2012. Choose a later day.' }],
    ]);
  });
});

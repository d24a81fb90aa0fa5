import { invitation } from './causes/invitation';
import type { InvitationFacts } from './causes/invitation';
import { LinksInMail } from './links-in-mail';

const facts: InvitationFacts = {
  id: '00000000-0000-7000-8000-000000000001',
  sequence: 0,
  changedAt: '20261102T080000Z',
  day: '2027-02-01',
  startsAt: null,
  endsAt: null,
  title: null,
  groups: 'Steering group',
  teams: null,
  place: null,
  isCancelled: false,
  method: 'REQUEST',
  isKnown: false,
};

/** What a mail that was written at a moment keeps of the invitation’s links: kind and end of each. */
function madeAt(moment: string, told: InvitationFacts): string[] {
  const links = new LinksInMail('secret', 'mail', 'https://portal.example', new Date(moment));
  const { blocks } = invitation.write([{ about: told.id, facts: told }], links.of('INVITATION'));
  const addresses = JSON.stringify(blocks).match(/https:\/\/portal\.example\/respond\/ans_[\w-]{43}/g) ?? [];
  expect(addresses).toHaveLength(links.made.length);
  return links.made.map(({ kind, about, expiresAt }) => `${kind} ${about} ${expiresAt.toISOString()}`);
}

describe('The link for apologies in an invitation', () => {
  const until = (end: string): string[] => [`APOLOGIES ${facts.id} ${end}`];

  it('is good until the day of the meeting is over, thirteen weeks away or moved', () => {
    expect(madeAt('2026-11-02T08:00:00Z', facts)).toEqual(until('2027-02-02T00:00:00.000Z'));
    expect(madeAt('2026-11-02T08:00:00Z', { ...facts, day: '2027-02-08', isKnown: true })).toEqual(
      until('2027-02-09T00:00:00.000Z'),
    );
  });

  it('is good for a day in a mail that was held up until the meeting was over', () => {
    expect(madeAt('2027-02-03T08:00:00Z', facts)).toEqual(until('2027-02-04T08:00:00.000Z'));
  });

  it('is not there when the meeting is cancelled', () => {
    expect(madeAt('2026-11-02T08:00:00Z', { ...facts, method: 'CANCEL', isCancelled: true })).toEqual([]);
  });
});

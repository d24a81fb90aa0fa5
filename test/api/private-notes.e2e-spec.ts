import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { aSponsor, daysAgo } from '../support/a-sponsor';

describe('The private note of a contact with a sponsor', () => {
  it('is told to nobody but the team’s managers, administrators and auditors', async () => {
    const client = await api();
    const { id: sponsorship, hit } = await aSponsor('Nora Noted');
    const { id } = await client.made(`/api/v1/sponsorships/${sponsorship}/engagements`, {
      kind: 'VISIT',
      happenedOn: daysAgo(3),
      initiatedBy: 'HIT',
      reportedBy: 'MANAGER',
      privateNote: 'She seems tired of it.',
    });
    const noteFor = async (role: string, about = {}): Promise<unknown> => {
      const { bearer } = await somebody(role, undefined, about);
      const answer = await client.get(`/api/v1/engagements/${id}`, bearer);
      return answer.status === 200 ? answer.body.privateNote : answer.status;
    };

    expect(await noteFor('HIT_MANAGER', { hit: hit.id })).toBe('She seems tired of it.');
    expect(await noteFor('AUDITOR')).toBe('She seems tired of it.');
    expect(await noteFor('COMMISSIONER')).toBeNull();
    expect(await noteFor('EXECUTIVE_SPONSOR', { hit: hit.id })).toBeNull();
    expect(await noteFor('INTEGRATION')).toBeNull();
  });
});

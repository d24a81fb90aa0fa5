import { api } from '../support/api';
import { describeCommands, on } from '../support/commands';
import type { Command } from '../support/commands';
import { changed, recordedHit, recordedOrganisation, recordedUnit } from '../support/recorded';

const partner = async (): Promise<Command['subject']> => {
  const body = { organisation: (await recordedOrganisation('A partner')).id, from: '2012-10-01' };
  return (await api()).made(`/api/v1/hits/${(await recordedHit('HIT')).id}/partners`, body);
};

const hitWith = async (path: string, body: object): Promise<Command['subject']> =>
  changed(`/api/v1/hits/${(await recordedHit('HIT')).id}/${path}`, 1, body);

const organisation = async (): Promise<string> => (await recordedOrganisation('An organisation')).id;

const unit = async (): Promise<string> => (await recordedUnit(await recordedOrganisation('A trust'), 'Division')).id;

const priority = async (): Promise<string> =>
  (await (await api()).made('/api/v1/partner-priorities', { name: 'Frailty' })).id;

const from = '2013-04-01';
const lastDay = '2013-03-31';

describeCommands({
  'names of a HIT': async () => on('hits/ID/names', await recordedHit('Before'), { name: 'After', from }),
  'statuses of a HIT': async () =>
    on('hits/ID/statuses', await recordedHit('HIT'), { status: 'PAUSED', reason: 'New directors', from }),
  'end of a partner': async () => on('hit-partners/ID/end', await partner(), { lastDay }),
  'absence of a partner': async () =>
    on('hits/ID/partner-absences', await recordedHit('HIT'), {
      organisation: await organisation(),
      explanation: 'It has no service for the condition.',
      from,
    }),
  'end of an absence': async () => {
    const absent = { organisation: await organisation(), explanation: 'Not yet.', from: '2012-10-01' };
    const subject = await hitWith('partner-absences', absent);
    return on('hits/ID/partner-absences/end', subject, { organisation: absent.organisation, lastDay });
  },
  'sponsoring organisation': async () =>
    on('hits/ID/sponsoring-organisation', await recordedHit('HIT'), { organisation: await organisation(), from }),
  'end of a sponsoring organisation': async () => {
    const body = { organisation: await organisation(), from: '2012-10-01' };
    return on('hits/ID/sponsoring-organisation/end', await hitWith('sponsoring-organisation', body), { lastDay });
  },
  hosting: async () => on('hits/ID/hosting', await recordedHit('HIT'), { unit: await unit(), from }),
  'end of a hosting': async () => {
    const body = { unit: await unit(), from: '2012-10-01' };
    return on('hits/ID/hosting/end', await hitWith('hosting', body), { lastDay });
  },
  'priority of a HIT': async () =>
    on('hits/ID/priorities', await recordedHit('HIT'), { priority: await priority(), from }),
  'end of a priority': async () => {
    const named = { priority: await priority(), from: '2012-10-01' };
    const subject = await hitWith('priorities', named);
    return on('hits/ID/priorities/end', subject, { priority: named.priority, lastDay });
  },
});

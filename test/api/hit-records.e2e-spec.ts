import { randomUUID } from 'node:crypto';
import { describeCollections } from '../support/collections';
import { recordedHit, recordedOrganisation } from '../support/recorded';

const organisation = async (): Promise<string> => (await recordedOrganisation('An organisation')).id;

describeCollections({
  HIT: async () => ({
    path: 'hits',
    location: 'hits',
    body: { name: `New ${randomUUID()}`, status: 'EOI', from: '2012-10-01' },
    useCase: 'record-hit',
    keyIsOf: 'HIT',
  }),
  partner: async () => ({
    path: `hits/${(await recordedHit('HIT')).id}/partners`,
    location: 'hit-partners',
    body: { organisation: await organisation(), from: '2012-10-01' },
    useCase: 'record-partner',
  }),
  'partner priority': async () => ({
    path: 'partner-priorities',
    location: 'partner-priorities',
    body: { name: `New ${randomUUID()}` },
    useCase: 'record-partner-priority',
    keyIsOf: 'partner priority',
  }),
  // Of a HIT, a group or the whole partnership: only the last needs nothing more.
  'source document': () =>
    Promise.resolve({
      path: 'source-documents',
      location: 'source-documents',
      body: { title: `New ${randomUUID()}`, year: 2012 },
      useCase: 'record-source-document',
      keyIsOf: 'source document',
    }),
});

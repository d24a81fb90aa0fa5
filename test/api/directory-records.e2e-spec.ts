import { randomUUID } from 'node:crypto';
import { describeCollections } from '../support/collections';
import { recordedOrganisation, recordedPerson, recordedPost } from '../support/recorded';

const organisation = async (): Promise<string> => (await recordedOrganisation('An organisation')).id;

describeCollections({
  organisation: async () => ({
    path: 'organisations',
    location: 'organisations',
    body: { name: `New ${randomUUID()}`, type: 'OTHER', sector: 'OTHER', from: '2012-10-01' },
    useCase: 'record-organisation',
    keyIsOf: 'organisation',
  }),
  'organisational unit': async () => ({
    path: 'organisational-units',
    location: 'organisational-units',
    body: { organisation: await organisation(), name: `New ${randomUUID()}`, from: '2012-10-01' },
    useCase: 'record-unit',
    keyIsOf: 'unit',
  }),
  post: async () => ({
    path: 'posts',
    location: 'posts',
    body: { organisation: await organisation(), title: `New ${randomUUID()}`, level: 'EXECUTIVE', from: '2012-10-01' },
    useCase: 'record-post',
    keyIsOf: 'post',
  }),
  'post holding': async () => ({
    path: `posts/${(await recordedPost(await recordedOrganisation('A trust'), 'Director')).id}/holdings`,
    location: 'post-holdings',
    body: { person: (await recordedPerson('Dr New')).id, from: '2012-10-01' },
    useCase: 'appoint-to-post',
  }),
  person: async () => ({
    path: 'people',
    location: 'people',
    body: { name: `New ${randomUUID()}` },
    useCase: 'record-person',
    keyIsOf: 'person',
  }),
  affiliation: async () => ({
    path: `people/${(await recordedPerson('Dr New')).id}/affiliations`,
    location: 'affiliations',
    body: { organisation: await organisation(), from: '2012-10-01' },
    useCase: 'start-affiliation',
  }),
});

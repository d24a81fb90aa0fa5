import { randomUUID } from 'node:crypto';
import { api } from '../support/api';
import { describeCommands, on } from '../support/commands';
import type { Command } from '../support/commands';
import { recordedOrganisation, recordedPerson, recordedPost, recordedUnit } from '../support/recorded';
import type { Recorded } from '../support/recorded';

const heldPost = async (): Promise<{ post: Recorded; holding: Command['subject'] }> => {
  const post = await recordedPost(await recordedOrganisation('A trust'), 'Head of Division');
  const body = { person: (await recordedPerson('Dr First')).id, from: '2012-01-01' };
  return { post, holding: await (await api()).made(`/api/v1/posts/${post.id}/holdings`, body) };
};

const affiliation = async (): Promise<Command['subject']> => {
  const body = { organisation: (await recordedOrganisation('A university')).id, from: '2012-10-01' };
  return (await api()).made(`/api/v1/people/${(await recordedPerson('Professor')).id}/affiliations`, body);
};

const from = '2013-04-01';
const lastDay = '2013-03-31';

describeCommands({
  'names of an organisation': async () =>
    on('organisations/ID/names', await recordedOrganisation('Before'), { name: 'After', from }),
  'identifiers of an organisation': async () =>
    on('organisations/ID/identifiers', await recordedOrganisation('A trust'), {
      scheme: 'LOCAL',
      value: randomUUID(),
    }),
  'succession of an organisation': async () =>
    on('organisations/ID/succession', await recordedOrganisation('PCT'), {
      successor: (await recordedOrganisation('CCG')).id,
      on: from,
      kind: 'ABOLITION',
    }),
  'end of an organisation': async () => on('organisations/ID/end', await recordedOrganisation('A trust'), { lastDay }),
  'end of a unit': async () =>
    on('organisational-units/ID/end', await recordedUnit(await recordedOrganisation('A trust'), 'Ward'), { lastDay }),
  'end of a post': async () => on('posts/ID/end', (await heldPost()).post, { lastDay }),
  'hand-over of a post': async () =>
    on('posts/ID/hand-over', (await heldPost()).post, { person: (await recordedPerson('Dr Second')).id, on: from }),
  'end of a post holding': async () => on('post-holdings/ID/end', (await heldPost()).holding, { lastDay }),
  'end of an affiliation': async () => on('affiliations/ID/end', await affiliation(), { lastDay }),
});

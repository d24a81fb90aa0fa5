import type { ApiPropertyOptions } from '@nestjs/swagger';

/** What a quorum rule looks like, in few words: what is wrong with one is told clause by clause when it is set. */
export const quorumSchema: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: true,
  description:
    'Either `all` or `any`, a list of clauses: {minCount}, {minFraction: {of, num, den}}, {minCategory: {dim, value, n}}, {minOrganisation: {organisation, n}}, {eachOrganisation: {organisations, n}}, {anyOfPosts: {posts, n}}, {chairOrVice}; beside it deputiesCount (ALWAYS, WITH_CHAIR_AGREEMENT, NEVER), remoteCounts and conflictedMembersExcluded. Posts and organisations are named by their keys.',
  example: {
    all: [{ minCount: 5 }, { chairOrVice: true }, { minCategory: { dim: 'SECTOR', value: 'COMMISSIONER', n: 1 } }],
  },
};

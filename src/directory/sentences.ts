import type { Sentences } from '../platform/problems/sentences';

export const directorySentences: Sentences = {
  organisation_key_once: {
    status: 409,
    pointer: '#/key',
    detail: 'Another organisation has this key. Choose a different one.',
  },
};

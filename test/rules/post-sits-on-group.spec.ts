import { integer, record } from 'fast-check';
import { postSitsOnGroup } from '../../src/assurance/rules/post-sits-on-group';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naivePostSitsOnGroup } from './naive-post-sits-on-group';
import { anyRecord, recordRows } from './random-record';

describe('“The Head of Division and the Divisional Manager will sit on the steering group”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: postSitsOnGroup,
    worlds: anyRecord,
    rowsOf: recordRows,
    parameters: record({ windowMonths: integer({ min: 1, max: 3 }), leastMeetings: integer({ min: 1, max: 2 }) }),
    // Of every world each promise names all posts: their keys are made with it.
    parametersIn: ({ posts }, parameters) => ({ ...parameters, posts: posts.map(({ key }) => key) }),
    naive: naivePostSitsOnGroup,
  });
});

import { doneInWords, nameInWords } from './done-in-words';

describe('What the trail tells, in words', () => {
  it.each([
    ['log-meeting', 'Logged meeting'],
    ['end-role-grant', 'Ended role grant'],
    ['draw-reporting-line', 'Drawn reporting line'],
    ['amend-hit', 'Amended team'],
    ['sign-in', 'Signed in'],
    ['undo-log-meeting', 'Undone log meeting'],
  ])('%s was done: %s', (useCase, words) => {
    expect(doneInWords(useCase)).toBe(words);
  });

  it.each([
    ['meetsOn', 'Meets on'],
    ['governance_group', 'Governance group'],
    ['hitId', 'Team'],
    ['id', 'Id'],
    ['personId', 'Person'],
  ])('%s is called %s', (name, words) => {
    expect(nameInWords(name)).toBe(words);
  });
});

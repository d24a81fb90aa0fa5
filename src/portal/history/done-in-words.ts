/** Verbs of use-cases whose past is not made by “ed”. */
const irregular: Readonly<Record<string, string>> = {
  log: 'logged',
  drop: 'dropped',
  plan: 'planned',
  stop: 'stopped',
  refer: 'referred',
  draw: 'drawn',
  send: 'sent',
  set: 'set',
  hand: 'handed',
  freeze: 'frozen',
  undo: 'undone',
  carry: 'carried',
  withdraw: 'withdrawn',
};

const abbreviations: Readonly<Record<string, string>> = { hit: 'team' };

function past(verb: string): string {
  return irregular[verb] ?? `${verb}${verb.endsWith('e') ? 'd' : 'ed'}`;
}

/** A use-case of the trail as something that was done: “log-meeting” is “Logged meeting”, “end-role-grant” “Ended role grant”. */
export function doneInWords(useCase: string): string {
  const [verb = '', ...rest] = useCase.split('-');
  return inSentence([past(verb), ...rest.map((word) => abbreviations[word] ?? word)].join(' '));
}

/** The name of a field or of a kind of thing, as a person reads it: “meetsOn”, “meets_on” and “hitId” are “Meets on” and “Team”. */
export function nameInWords(name: string): string {
  const words = name
    .replace(/(?<=.)Ids?$|_ids?$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .split(' ');
  return inSentence(words.map((word) => abbreviations[word] ?? word).join(' '));
}

function inSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

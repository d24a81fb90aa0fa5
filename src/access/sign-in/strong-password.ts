import { Problem } from '../../platform/problems/problem';

export const shortestPassword = 12;
export const longestPassword = 200;
/** How many guesses it takes, as a power of 10. Attempts are limited, so a thousand million are out of reach. */
const strongEnough = 9;

type Strength = (
  password: string,
  known: string[],
) => {
  readonly guessesLog10: number;
  readonly feedback: { readonly warning: string | null; readonly suggestions: string[] };
};

let strength: Promise<Strength> | undefined;

/**
 * Throws 422 at the field for a password that is short, or that somebody could guess: because it is among those that have been
 * broken before, or follows from words, names, keys side by side, or from what is known of its owner.
 */
export async function refuseWeakPassword(password: string, known: readonly string[], pointer: string): Promise<void> {
  if (password.length < shortestPassword) {
    throw Problem.field(
      pointer,
      `Use ${String(shortestPassword)} characters or more. Three or four words that do not belong together make a good password.`,
    );
  }
  strength ??= loadStrength();
  const words = ['HIT Portal', 'Health Integration Team', ...known.flatMap((text) => [text, ...text.split(/[\s@.]+/)])];
  const { guessesLog10, feedback } = (await strength)(password, words);
  if (guessesLog10 >= strongEnough) return;
  const why = feedback.warning ?? 'It follows from something that is easy to guess.';
  throw Problem.field(
    pointer,
    `This password is easy to guess. ${why} Choose another, such as three or four words that do not belong together.`,
  );
}

/** The lists of words are large and seldom needed, so they are read when somebody first sets a password. */
async function loadStrength(): Promise<Strength> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const factory = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
  return (password, known) => factory.check(password, known);
}

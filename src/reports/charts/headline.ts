/** A headline has at most so many words. */
export const mostWords = 15;

/** The first of the sentences that is short enough for a headline; the last one where names make all of them too long. */
export function headline(...sentences: readonly [string, ...string[]]): string {
  const short = sentences.find((sentence) => sentence.split(/\s+/).length <= mostWords);
  return short ?? sentences.at(-1) ?? sentences[0];
}

/** What holding a promise against the record on a day can come to. */
export const outcomes = ['KEPT', 'SLIPPING', 'NOT_KEPT', 'CANNOT_TELL', 'NOT_YET'] as const;
export type Outcome = (typeof outcomes)[number];

/** The most pressing first. What is not yet due weighs nothing beside what is; what nobody logged never reads as kept. */
const byWeight = ['NOT_KEPT', 'SLIPPING', 'CANNOT_TELL', 'KEPT', 'NOT_YET'] as const satisfies readonly Outcome[];

/** The outcome of several together: the most pressing one, or NOT_YET of none. */
export function worstOf(all: readonly Outcome[]): Outcome {
  return byWeight.find((outcome) => all.includes(outcome)) ?? 'NOT_YET';
}

/** The words for it that pages, mails and reports use. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  KEPT: 'Kept',
  SLIPPING: 'Slipping',
  NOT_KEPT: 'Not kept',
  CANNOT_TELL: 'Not enough recorded',
  NOT_YET: 'Not yet due',
};

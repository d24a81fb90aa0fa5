/** What people add in their own words, each in its named place. Null where nobody wrote anything. */
export interface Judgement {
  readonly preparedFor: string | null;
  readonly summary: string | null;
  readonly asks: string | null;
  readonly nextYear: string | null;
}

export const noJudgement: Judgement = { preparedFor: null, summary: null, asks: null, nextYear: null };

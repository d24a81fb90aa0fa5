import type { Day } from './calendar';

/** One element of a section of the partnership file, or a part of one. */
export type Element = Readonly<Record<string, unknown>>;

/** An action before it has its number. */
export interface Action extends Element {
  readonly task: string;
  readonly owner: string;
}

/** A meeting before its decisions and actions have their numbers in the registers. */
export interface Meeting extends Element {
  readonly key: string;
  readonly meetsOn: Day;
  readonly decisions?: readonly Element[];
  readonly actions?: readonly Action[];
}

/** A part of the demonstration: what it adds to each section. */
export interface Part {
  readonly organisations?: readonly Element[];
  readonly people?: readonly Element[];
  readonly posts?: readonly Element[];
  readonly priorities?: readonly Element[];
  readonly hits?: readonly Element[];
  readonly groups?: readonly Element[];
  readonly reportingLines?: readonly Element[];
  readonly workingLinks?: readonly Element[];
  readonly sponsorships?: readonly Element[];
  readonly commonGoals?: readonly Element[];
  readonly tensions?: readonly Element[];
  readonly sharedKnowledge?: readonly Element[];
  readonly meetings?: readonly Meeting[];
  readonly upwardReports?: readonly Element[];
  readonly groupUpdates?: readonly Element[];
  readonly escalations?: readonly Element[];
  readonly interactions?: readonly Element[];
  readonly commitments?: readonly Element[];
}

const firstNames = (
  'Ada Bela Cora Dario Elin Farid Greta Hanif Ines Jonas Kofi Lena Mirza Nadia Otto Petra Quin Rosa Samir Tilda Uwe Vera ' +
  'Wanda Yusuf Zora'
).split(' ');
const lastNames = (
  'Ashdown Birchley Coombe Dunmere Eastover Fairhaven Gorsley Hollowell Inglebrook Juniper Kestrelmoor Larkfield Marlow ' +
  'Nettlecombe Oakhanger Penhallow Quillfeather Redmarsh Stonewell Thornbury Underhill Vexford Whitlow Yarrow'
).split(' ');

/** The name of somebody who does not exist: another one for every number up to six hundred. */
export function madeUpName(number: number): string {
  const first = number % firstNames.length;
  const last = (first * 5 + Math.floor(number / firstNames.length)) % lastNames.length;
  return `${firstNames[first] ?? ''} ${lastNames[last] ?? ''}`;
}

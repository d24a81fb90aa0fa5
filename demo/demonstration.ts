import type { Element, Meeting, Part } from './elements';
import { exchange } from './exchange';
import { hitA } from './hit-a';
import { hitB } from './hit-b';
import { realOrganisations } from './real-organisations';
import { region } from './teams/region';
import { stories } from './teams/stories';
import { team } from './teams/team';

const priorities: readonly Element[] = [
  { key: 'integrated-care', name: 'Care that is joined up (made up)' },
  { key: 'prevention', name: 'Prevention (made up)' },
];

const parts: readonly Part[] = [
  { organisations: realOrganisations, priorities },
  hitA,
  hitB,
  region,
  ...stories.map(team),
  exchange,
];

/** Gives decisions and actions their numbers in the registers, year by year in the order of the meetings. */
function numbered(meetings: readonly Meeting[]): Element[] {
  const last = new Map<string, number>();
  const next = (register: string, meetsOn: string): string => {
    const year = `${register}-${meetsOn.slice(0, 4)}`;
    last.set(year, (last.get(year) ?? 0) + 1);
    return `${year}-${String(last.get(year)).padStart(3, '0')}`;
  };
  const inOrder = [...meetings].sort((one, other) => (one.meetsOn + one.key < other.meetsOn + other.key ? -1 : 1));
  return inOrder.map((meeting) => {
    const { decisions = [], actions = [], ...others } = meeting;
    return withoutEmpty({
      ...others,
      decisions: decisions.map((decision) => ({ number: next('D', meeting.meetsOn), ...decision })),
      actions: actions.map((action) => ({ number: next('A', meeting.meetsOn), ...action })),
    });
  });
}

function withoutEmpty(element: Element): Element {
  return Object.fromEntries(Object.entries(element).filter(([, value]) => !Array.isArray(value) || value.length > 0));
}

function refuseNamesakes(people: readonly Element[]): void {
  const names = people.map(({ name }) => String(name));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two people are called ${twice}.`);
}

/** The demonstration as a partnership file: one element a line. */
export function partnershipFile(): string {
  const all = (section: keyof Part): Element[] => parts.flatMap((part): readonly Element[] => part[section] ?? []);
  refuseNamesakes(all('people'));
  const sections: readonly (readonly [string, readonly Element[]])[] = [
    ['organisations', all('organisations')],
    ['people', all('people')],
    ['posts', all('posts')],
    ['priorities', all('priorities')],
    ['hits', all('hits')],
    ['groups', all('groups')],
    ['reportingLines', all('reportingLines')],
    ['workingLinks', all('workingLinks')],
    ['sponsorships', all('sponsorships').map(withoutEmpty)],
    ['commonGoals', all('commonGoals')],
    ['tensions', all('tensions')],
    ['sharedKnowledge', all('sharedKnowledge')],
    ['meetings', numbered(parts.flatMap(({ meetings }) => meetings ?? []))],
    ['upwardReports', all('upwardReports')],
    ['groupUpdates', all('groupUpdates')],
    ['escalations', all('escalations')],
    ['interactions', all('interactions')],
    ['commitments', all('commitments')],
  ];
  const texts = sections.map(
    ([name, elements]) => `"${name}":[\n${elements.map((element) => JSON.stringify(element)).join(',\n')}\n]`,
  );
  const partnership = JSON.stringify({ name: 'Demonstration partnership (made up)', demonstration: true });
  return `{\n"format":"hit-portal-partnership/1",\n"partnership":${partnership},\n${texts.join(',\n')}\n}\n`;
}

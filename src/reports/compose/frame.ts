import { dayInWords } from '../../platform/time/day-in-words';
import type { CompleteReport } from '../complete-report';
import { facts, heading, note, paragraph } from '../document';
import type { Block, ReportDocument } from '../document';
import type { Judgement } from '../judgement';
import { days } from './words';

/** The front of every report, around what it says: what it is about, of which days, for whom, and from which day's record. */
export function framed(
  called: string,
  { hits, period, dataDay, askedTo, isAnonymised }: CompleteReport,
  { preparedFor }: Judgement,
  blocks: readonly Block[],
): ReportDocument {
  const [only] = hits;
  const about = hits.length === 1 && only ? (only.name ?? only.key) : 'All teams';
  const when = capital(days(period.from, period.to));
  const sponsors = hits.length === 1 ? (only?.atEnd?.executiveSponsors ?? []) : [];
  return {
    title: `${called}: ${about}`,
    period: days(period.from, period.to),
    subtitle: `${when}. From the record as it was on ${dayInWords(dataDay)}.${isAnonymised ? ' Told without names.' : ''}`,
    foot: `${called}: ${about}, ${days(period.from, period.to)}. Record of ${dayInWords(dataDay)}.${isAnonymised ? ' Without names.' : ''}`,
    blocks: [
      facts([
        [hits.length === 1 ? 'Team' : 'Teams', hits.map(({ name, key }) => name ?? key).join('; ') || 'None'],
        ['Period', when],
        ['Prepared for', preparedFor ?? 'Not said'],
        ...(sponsors.length === 0
          ? []
          : [['Executive sponsor', sponsors.map(({ personName }) => personName).join('; ')] as const]),
        ['Data as it was on', dayInWords(dataDay)],
      ]),
      ...(isAnonymised ? [note(howToldWithoutNames)] : []),
      ...(askedTo > period.to
        ? [
            paragraph(
              `The period asked for runs to ${dayInWords(askedTo)}. This report goes as far as ${dayInWords(period.to)}.`,
            ),
          ]
        : []),
      ...blocks,
    ],
  };
}

const howToldWithoutNames =
  'People are told by role and sector, organisations by their kind, numbered where there are several. Remarks about people are left out. Teams and groups keep their names, so that somebody who knows them may still know who is meant: read it before you hand it on.';

/** What people wrote themselves, a paragraph a line; under a heading where it has one. Nothing where nobody wrote anything. */
export function inOwnWords(text: string | null, title?: string, level: 2 | 3 = 3): Block[] {
  if (text === null) return [];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return [...(title === undefined ? [] : [heading(level, title)]), ...lines.map((line) => paragraph(line.trim()))];
}

/** The parts of a section (level 4) as parts of a whole report (level 3): no level is ever left out. */
export function raised(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'heading' && block.level === 4 ? { ...block, level: 3 } : block));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

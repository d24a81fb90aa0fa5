import { dayInWords } from '../../platform/time/day-in-words';
import type { TeamReport } from '../complete-report';
import { heading, paragraph, table } from '../document';
import type { Block } from '../document';
import { sentFigure } from './pictures';
import { howMany, sentenceCase } from './words';

const dayOr = (day: string | null, otherwise: string): string => (day === null ? otherwise : dayInWords(day));

/** What passed between the team's groups and others: reports that went up, items sent with their answers, joint work. */
export function connections(team: TeamReport): Block[] {
  const { hit, name } = team;
  const { upwardReports, itemsSent, jointWork } = hit;
  const received = itemsSent.filter(({ receivedOn }) => receivedOn !== null).length;
  const answered = itemsSent.filter(({ answeredOn }) => answeredOn !== null).length;
  return [
    paragraph(
      `${howMany(itemsSent.length, 'item')} sent between groups: ${String(received)} received, ${String(answered)} answered. ${howMany(upwardReports.length, 'report')} sent up. ${howMany(jointWork.length, 'occasion')} of joint work.`,
    ),
    ...sentFigure(team),
    table(
      `Items sent between groups of ${name} and others`,
      ['Item', 'From', 'To', 'Sent', 'Received', 'Answer'],
      itemsSent.map(({ words, from, to, sentOn, receivedOn, answer }) => [
        words,
        from,
        to,
        dayInWords(sentOn),
        dayOr(receivedOn, 'Not received'),
        answer ?? 'No answer yet',
      ]),
      'No items were sent in this period.',
    ),
    table(
      `Reports that went up from ${name}`,
      ['Sent', 'From', 'To', 'Received', 'What it said'],
      upwardReports.map(({ from, to, sentOn, receivedOn, summary }) => [
        dayInWords(sentOn),
        from,
        to,
        dayOr(receivedOn, 'Not received'),
        summary,
      ]),
      'No report went up in this period.',
    ),
    table(
      `Joint work of ${name}`,
      ['Day', 'Between', 'And', 'Kind', 'What'],
      jointWork.map(({ on, between, and, kind, words }) => [dayInWords(on), between, and, sentenceCase(kind), words]),
      'No joint work is recorded in this period.',
    ),
  ];
}

/** Working groups: who leads each in which capacity, and what they reported up. */
export function workingGroups({ hit, name }: TeamReport): Block[] {
  const groups = (hit.atEnd?.groups ?? []).filter(({ kind }) => kind === 'WORKING_GROUP');
  const rows = groups.map((group) => {
    const leads = group.seats.filter(({ role }) => role === 'CO_LEAD');
    const lead = (capacity: string): string =>
      leads
        .filter((seat) => seat.capacity === capacity && seat.personName !== null)
        .map((seat) => seat.personName)
        .join('; ') || 'Vacant';
    const reports = hit.upwardReports.filter(({ from }) => from === group.name);
    const last = reports.at(-1);
    return [
      group.name,
      lead('ACADEMIC'),
      lead('SERVICE'),
      reports.length,
      last === undefined ? 'None in this period' : `${dayInWords(last.sentOn)}: ${last.summary ?? 'no summary'}`,
    ] as const;
  });
  const both = rows.filter(([, academic, service]) => academic !== 'Vacant' && service !== 'Vacant').length;
  return [
    ...(rows.length === 0
      ? []
      : [
          paragraph(
            `${String(both)} of ${String(rows.length)} working groups have both an academic and a service lead on the last day.`,
          ),
        ]),
    table(
      `Working groups of ${name} on the last day`,
      ['Group', 'Academic lead', 'Service lead', 'Reports sent up', 'Latest report'],
      rows,
      'No working groups on the last day.',
    ),
  ];
}

/** Who was there from the public, and how often. */
export function publicInvolvement({ hit }: TeamReport): Block[] {
  const { people, meetings } = hit.publicInvolvement;
  return [
    paragraph(
      meetings.of === 0
        ? 'No meeting was held, so there is nothing to say of public involvement.'
        : `${howMany(people, 'public contributor')} came to meetings. At least one was at ${String(meetings.count)} of ${String(meetings.of)} held meetings.`,
    ),
  ];
}

/** Terms of reference: the edition that held on the last day, and when each is to be looked at again. */
export function terms({ hit, name }: TeamReport): Block[] {
  const told = hit.terms.filter(({ summary }) => summary !== null);
  return [
    ...told.flatMap(({ groupName, summary }) => [heading(4, groupName), paragraph(summary ?? '')]),
    table(
      `Terms of reference in ${name} on the last day`,
      ['Group', 'Edition', 'In force since', 'To be looked at again by'],
      hit.terms.map(({ groupName, edition, from, reviewDueOn }) => [
        groupName,
        edition ?? 'None recorded',
        dayOr(from, 'None recorded'),
        dayOr(reviewDueOn, 'No day recorded'),
      ]),
      'No groups on the last day.',
    ),
  ];
}

import { dayInWords } from '../../platform/time/day-in-words';
import { drawBars } from '../charts/draw-bars';
import { organisationsPicture, usualAttendance } from '../charts/attendance-pictures';
import { whereLateActionsSit } from '../charts/action-pictures';
import { promisesPicture } from '../charts/promises-picture';
import { sentUpPicture } from '../charts/sent-up-picture';
import type { TeamReport } from '../complete-report';
import { figure } from '../document';
import type { Figure } from '../document';
import type { MeetingsOfGroupView } from '../meetings-in-report.dto';

/** With fewer meetings a table tells as much. */
const fewestMeetingsDrawn = 3;

/** Who came to each held meeting of a group, the latest first. */
export function attendanceFigure({ period }: TeamReport, { groupName, meetings }: MeetingsOfGroupView): Figure[] {
  const held = meetings
    .filter(({ status, expected }) => status === 'HELD' && expected > 0)
    .map(({ on, came, expected }) => ({ day: dayInWords(on), came, expected }))
    .reverse();
  if (held.length < fewestMeetingsDrawn) return [];
  const headline = usualAttendance(held);
  const over = overPeriod(period);
  return figure({
    headline,
    subtitle: `Members who were expected at each held meeting of ${groupName}, ${over}.`,
    svg: drawBars({
      id: 'attendance-bars',
      title: headline,
      of: `Bars of attendance at each meeting of ${groupName}, ${over}`,
      parts: ['Came or was represented', 'Did not come'],
      layout: 'STACKED',
      bars: held.map(({ day, came, expected }) => ({
        label: day,
        said: `${String(came)} of ${String(expected)}`,
        values: [came, expected - came],
      })),
    }),
  });
}

/** At how many meetings somebody was there for each organisation. */
export function organisationsFigure({ hit, name, period }: TeamReport): Figure[] {
  const partners = new Set(hit.atEnd?.partners.map((one) => one.name));
  const items = hit.organisations.map(({ name: organisation, came }) => {
    return {
      id: organisation ?? '',
      name: organisation,
      meetings: came,
      isPartner: partners.has(organisation),
      lastOn: null,
    };
  });
  return figure(organisationsPicture({ items, meetings: hit.organisations[0]?.of ?? 0, period }, name));
}

/** Late actions by the group that agreed them. */
export function lateActionsFigure({ hit, name, period }: TeamReport): Figure[] {
  const groups = new Map<string, number>();
  for (const { groupName } of hit.lateActions) groups.set(groupName, (groups.get(groupName) ?? 0) + 1);
  const items = [...groups].map(([label, late]) => ({ label, late })).sort((a, b) => b.late - a.late);
  if (items.length === 0) return [];
  const headline = whereLateActionsSit(items, hit.lateActions.length, 'group');
  const on = dayInWords(period.to);
  return figure({
    headline,
    subtitle: `Late actions by the group that agreed them, ${name}, on ${on}.`,
    svg: drawBars({
      id: 'late-actions-bars',
      title: headline,
      of: `Bars of late actions for each group, ${name}, on ${on}`,
      parts: ['Late'],
      layout: 'STACKED',
      bars: items.map(({ label, late }) => ({ label: String(late), said: label, values: [late] })),
    }),
  });
}

/** What was sent between groups, received and answered. */
export function sentFigure({ hit, name, period }: TeamReport): Figure[] {
  const { itemsSent } = hit;
  const total = {
    sent: itemsSent.length,
    received: itemsSent.filter(({ receivedOn }) => receivedOn !== null).length,
    answered: itemsSent.filter(({ answeredOn }) => answeredOn !== null).length,
  };
  return figure(sentUpPicture({ total, items: [], period }, name));
}

/** What the promises come to that are due. */
export function promisesFigure({ promises, name, period }: TeamReport): Figure[] {
  return figure(
    promisesPicture(
      promises.map(({ outcome }) => outcome),
      name,
      period.to,
    ),
  );
}

const overPeriod = ({ from, to }: TeamReport['period']): string => `${dayInWords(from)} to ${dayInWords(to)}`;

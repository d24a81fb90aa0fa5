import type { FastifyRequest } from 'fastify';
import { reachesGroup, reachesHit } from '../../access/permitted';
import type { Action } from '../../access/policy';
import type { LineEvidenceKind, ReportHeading } from '../../meetings/upward/upward-report-line.entity';

interface Line {
  readonly evidenceKind: LineEvidenceKind | null;
  readonly evidenceId: string | null;
}

/** The headings of a report as pages call them, and what belongs under each. */
export const headingWords: Readonly<Record<ReportHeading, { readonly text: string; readonly about: string }>> = {
  ALERT: { text: 'Alert', about: 'What needs their attention or a decision' },
  ADVISE: { text: 'Advise', about: 'What is going on, and what we are watching' },
  ASSURE: { text: 'Assure', about: 'What is as it should be, and what shows it' },
};

/** The page that shows what a line rests on; null where there is none, or whoever asks may not go there. */
export function evidenceHref(
  request: FastifyRequest,
  { evidenceKind: kind, evidenceId: id }: Line,
  { groupId, hitId }: { readonly groupId: string; readonly hitId: string | null },
): string | null {
  if (kind === null || id === null) return null;
  const inGroup = (action: Action, href: string): string | null =>
    reachesGroup(request, action, { id: groupId, hitId }) ? href : null;
  const inTeam = (action: Action, href: string): string | null =>
    hitId !== null && reachesHit(request, action, hitId) ? href : null;
  const pages: Readonly<Record<LineEvidenceKind, () => string | null>> = {
    meeting: () => inGroup('meetings:read', `/meetings/${id}`),
    action: () => inGroup('meetings:read', `/actions/${id}`),
    decision: () => inGroup('meetings:read', `/decisions/${id}`),
    escalation: () => inGroup('meetings:read', `/escalations/${id}`),
    group: () => inGroup('structure:read', `/groups/${id}`),
    seat: () => inGroup('structure:read', `/groups/${groupId}`),
    commitment: () => inTeam('promises:read', `/teams/${hitId ?? ''}/checks/${id}`),
    sponsorship: () => inTeam('sponsorship:read', `/sponsors/${id}`),
  };
  return pages[kind]();
}

import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';
import { attendanceSection } from './sections/attendance';
import { businessSection } from './sections/business';
import { changesSection } from './sections/changes';
import { involvementSection } from './sections/involvement';
import { meetingsAndMarks, meetingSection } from './sections/meetings';
import { passingSection } from './sections/passing';
import { groupsInScope, scopes, staysFor } from './sections/scope';
import type { Scope } from './sections/scope';
import { sponsorSection } from './sections/sponsor';
import { structureOn } from './sections/structure';
import { termsSection } from './sections/terms';

const sections = (scope: Scope): string =>
  [
    groupsInScope,
    meetingsAndMarks,
    meetingSection,
    attendanceSection,
    businessSection(scope),
    sponsorSection,
    changesSection(staysFor[scope]),
    structureOn('at_start', '$1', staysFor[scope]),
    structureOn('at_end', '$2', staysFor[scope]),
    termsSection,
    passingSection,
    involvementSection,
  ].join(', ');

const count = (column: string): string => `coalesce(${column}, 0)`;
const list = (column: string): string => `coalesce(${column}, '[]'::json)`;

const actions = `json_build_object('agreed', ${count('ag.agreed')}, 'done', ${count('ag.done')}, 'dropped', ${count('ag.dropped')},
  'open', ${count('ag.open')}, 'overdue', ${count('ag.overdue')}, 'closedInPeriod', ${count('se.closed')}, 'movedInPeriod', ${count('mo.moved')},
  'overdueAtEnd', ${count('se.overdue')})`;

const hit = `json_build_object('id', h.id, 'key', h.key, 'acronym', h.acronym,
  'name', (SELECT n.name FROM hit_name n WHERE n.hit_id = h.id AND lower(n.during) <= $2::date ORDER BY lower(n.during) DESC LIMIT 1),
  'atStart', b.structure, 'atEnd', e.structure, 'changes', ${list('ch.changes')}, 'meetings', ${list('me.groups')},
  'attendance', ${list('at.seats')}, 'actions', ${actions}, 'decisions', ${list('de.decisions')}, 'sponsors', ${list('sp.sponsors')},
  'terms', ${list('te.terms')}, 'lateActions', ${list('la.late')}, 'upwardReports', ${list('up.upward')}, 'itemsSent', ${list('it.sent')},
  'jointWork', ${list('jo.joint')}, 'organisations', ${list('og.organisations')}, 'publicInvolvement', json_build_object('people', ${count('pu.people')},
    'meetings', json_build_object('count', ${count('pu.met')}, 'of', ${count('hc.held')})),
  'dataQuality', json_build_object('toLog', ${count('re.to_log')}, 'unconfirmed', ${count('re.unconfirmed')}, 'marks', ${count('pu.marks')},
    'notRecorded', ${count('pu.not_recorded')}, 'withoutOrganisation', ${count('pu.without_organisation')}, 'actionsWithoutDay', ${count('ag.without_day')}))`;

const more = Object.entries({
  terms_section: 'te',
  late_section: 'la',
  upward_section: 'up',
  sent_section: 'it',
  joint_section: 'jo',
  organisation_section: 'og',
  public_section: 'pu',
  held_count: 'hc',
  record_section: 're',
});

/**
 * The governance report of a period, of one HIT or of all. It reads the meetings of the period by index and nothing that
 * happened outside it, so that its cost follows the period and not the years stored.
 * Values: first day, last day, HIT (null for all), today.
 */
function governanceReport(scope: Scope): Statement {
  return statement(
    `governance-report-of-${scope}`,
    `WITH asked AS (SELECT $3::uuid AS hit), ${scopes[scope]}, ${sections(scope)}
     SELECT json_build_object('period', json_build_object('from', $1::date, 'to', $2::date), 'dataDay', $4::date,
       'hits', ${list('json_agg(' + hit + ' ORDER BY h.key)')})::text
     FROM team JOIN hit h ON h.id = team.id LEFT JOIN at_start b ON b.hit_id = h.id LEFT JOIN at_end e ON e.hit_id = h.id
       LEFT JOIN change_section ch ON ch.hit_id = h.id LEFT JOIN meeting_section me ON me.hit_id = h.id
       LEFT JOIN attendance_section at ON at.hit_id = h.id LEFT JOIN agreed ag ON ag.hit_id = h.id LEFT JOIN settled se ON se.hit_id = h.id
       LEFT JOIN moved mo ON mo.hit_id = h.id LEFT JOIN decision_section de ON de.hit_id = h.id LEFT JOIN sponsor_section sp ON sp.hit_id = h.id
       ${more.map(([relation, name]) => `LEFT JOIN ${relation} ${name} ON ${name}.hit_id = h.id`).join(' ')}`,
  );
}

export const governanceReportOfOne = governanceReport('one');
export const governanceReportOfAll = governanceReport('all');

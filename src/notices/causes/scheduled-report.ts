import { counted } from '../../assurance/counted';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { ReportKind } from '../../reports/governance-report.entity';
import { reportKindWords } from '../../reports/report-kind-words';
import { mayReadReports } from '../../reports/schedules/report-schedule.queries';
import { cause } from '../cause';
import { links, words } from '../words-of-mail';
import { toldBefore } from './people';

interface Facts {
  readonly kind: ReportKind;
  /** Null: of all teams. */
  readonly of: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly version: string;
}

/** A report was made by itself: "each quarter to a list of people, as a link behind sign-in". Whoever may not read it is not told of it. */
export const scheduledReport = cause<Facts>({
  key: 'SCHEDULED_REPORT',
  name: 'Reports made for you',
  when: 'On the morning after a report is made that somebody has made for you each month, quarter or year.',
  because: 'you are on the list of those for whom this report is made',
  isDuty: false,
  due: `
    SELECT b.id AS recipient_id, r.id AS about_id, told.times = 0 AS is_due,
      jsonb_build_object('kind', r.kind, 'of', coalesce((SELECT g.name FROM governance_group g WHERE g.id = r.group_id),
          (SELECT n.name FROM hit_name n WHERE n.hit_id = r.hit_id ORDER BY lower(n.during) DESC LIMIT 1)),
        'from', lower(r.period), 'to', upper(r.period) - 1, 'version', v.id) AS facts
    FROM governance_report r JOIN report_schedule_recipient x ON x.schedule_id = r.schedule_id JOIN mailbox b ON b.account_id = x.account_id
    CROSS JOIN LATERAL (SELECT f.id, f.frozen_at FROM governance_report_version f WHERE f.report_id = r.id ORDER BY f.number LIMIT 1) v
    ${toldBefore('SCHEDULED_REPORT', 'r.id', 'b.id')}
    WHERE told.times = 0 AND v.frozen_at >= $1::date - 30 AND ${mayReadReports('x.account_id', 'r.hit_id', '$1::date')}`,
  write: (told, to) => {
    const [first] = told;
    const named = ({ kind, of }: Facts): string => `${reportKindWords[kind]}: ${of ?? 'all teams'}`;
    return {
      subject: told.length === 1 && first ? named(first.facts) : counted(told.length, 'new report'),
      blocks: told.flatMap(({ about, facts }) => [
        words(`${named(facts)}, ${dayInWords(facts.from)} to ${dayInWords(facts.to)}, is there to read.`),
        links({ text: 'Read it', href: to.page(`/reports/${about}/versions/${facts.version}`) }),
      ]),
    };
  },
});

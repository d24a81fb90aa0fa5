import { belongsTo } from '../access/thing';
import type { Things } from '../access/thing';

const report = belongsTo({ hit: 'r.hit_id' });

/** Where reports belong: to the HIT that they are about. Those of all HITs are for whoever reaches all. */
export const reportThings: Things = {
  governanceReport: {
    called: 'report',
    seenBy: 'reports:read',
    belongings: `SELECT ${report} FROM governance_report r WHERE r.id = $1`,
  },
  reportSchedule: {
    called: 'report schedule',
    seenBy: 'reports:read',
    belongings: `SELECT ${belongsTo({ hit: 's.hit_id' })} FROM report_schedule s WHERE s.id = $1`,
  },
  /** Of the group that writes it: whom it is for sees it when it is sent. */
  reportDraft: {
    called: 'draft',
    seenBy: 'passing:send',
    belongings: `SELECT ${belongsTo({ hit: 'g.hit_id', group: 'g.id' })} FROM upward_report_draft d JOIN governance_group g ON g.id = d.group_id WHERE d.id = $1`,
  },
  reportVersion: {
    called: 'report version',
    seenBy: 'reports:read',
    belongings: `SELECT ${report} FROM governance_report_version v JOIN governance_report r ON r.id = v.report_id WHERE v.id = $1`,
  },
};

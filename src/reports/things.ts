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
  reportVersion: {
    called: 'report version',
    seenBy: 'reports:read',
    belongings: `SELECT ${report} FROM governance_report_version v JOIN governance_report r ON r.id = v.report_id WHERE v.id = $1`,
  },
};

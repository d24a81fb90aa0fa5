import { belongsTo } from '../../access/thing';
import type { Things } from '../../access/thing';

/** Where spreadsheets belong: to the HIT that they are of. Those of all HITs are for whoever reaches all. */
export const spreadsheetThings: Things = {
  spreadsheetImport: {
    called: 'spreadsheet',
    seenBy: 'spreadsheets:import',
    belongings: `SELECT ${belongsTo({ hit: 'i.hit_id' })} FROM spreadsheet_import i WHERE i.id = $1`,
  },
};

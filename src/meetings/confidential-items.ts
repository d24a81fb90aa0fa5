import { isInSight, seesAll } from '../access/sight';

/** What stands in the place of the title of an agenda item that somebody may not read. */
export const confidentialItem = 'Confidential item';

/** SQL: true for an agenda item that is confidential, and of no group or HIT in sight. */
const isWithheld = (meeting: string, position: string, sight: string): string =>
  `EXISTS (SELECT FROM agenda_item ci WHERE ci.meeting_id = ${meeting} AND ci.position = ${position} AND ci.is_confidential)
    AND NOT ${isOfGroupInSight(meeting, sight)}`;

/** SQL: true for a meeting of a group or HIT in sight. */
function isOfGroupInSight(meeting: string, sight: string): string {
  return `EXISTS (SELECT FROM meeting_group cm JOIN governance_group cg ON cg.id = cm.group_id
      WHERE cm.meeting_id = ${meeting} AND ${isInSight(sight, { hit: 'cg.hit_id', group: 'cg.id' })})`;
}

/** Where the text is: in which meeting, under the item at which position, and whose own it is where it is somebody's. */
interface Place {
  readonly meeting: string;
  readonly position: string;
  readonly person?: string;
}

/**
 * SQL: a text of an agenda item or of what stands under it, for whoever may read it, and `instead` for everybody else. An item
 * that is confidential is seen to be there, with its number, by whoever reads the agenda.
 */
export function readable(text: string, { meeting, position, person }: Place, sight: string, instead = 'NULL'): string {
  const own = person === undefined ? '' : ` WHEN ${isInSight(sight, { person })} THEN ${text}`;
  return `CASE WHEN ${seesAll(sight)} THEN ${text}${own} WHEN ${isWithheld(meeting, position, sight)} THEN ${instead} ELSE ${text} END`;
}

/** SQL: a text that says itself whether it is confidential, of a meeting, for whoever may read it, and `instead` for everybody else. */
export function readableIn({
  text,
  isConfidential,
  meeting,
  sight,
  instead,
}: Readonly<Record<'text' | 'isConfidential' | 'meeting' | 'sight' | 'instead', string>>): string {
  return `CASE WHEN NOT ${isConfidential} OR ${seesAll(sight)} OR ${isOfGroupInSight(meeting, sight)} THEN ${text} ELSE ${instead} END`;
}

/** SQL: a text under a confidential item, where what is shown is the same for everybody. */
export function openText(text: string, place: Place): string {
  return readable(text, place, `'{}'`, `'${confidentialItem}'`);
}

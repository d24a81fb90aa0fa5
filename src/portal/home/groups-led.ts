import type { FastifyRequest } from 'fastify';
import { reachIn } from '../../access/permitted';
import type { Database } from '../../platform/database/database';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { updateTags } from '../updates/update-words';
import { groupsToUpdate } from '../updates/updates.queries';
import type { GroupToUpdate } from '../updates/updates.queries';
import { lineStands } from '../upward/line-words';
import { linesUp } from '../upward/lines.queries';
import type { LineUp } from '../upward/lines.queries';

/** The groups that whoever asks chairs or co-leads: how each said it was getting on, and where its reports stand. */
export async function groupsLed(
  database: Database,
  request: FastifyRequest,
  viewer: Viewer,
  today: Day,
): Promise<readonly object[]> {
  const ids = reachIn(request, 'passing:send')?.groups ?? [];
  if (ids.length === 0) return [];
  const [groups, lines] = await Promise.all([
    database.rows<GroupToUpdate>(viewer, groupsToUpdate, [ids, today]),
    database.one<LineUp[]>(viewer, linesUp, [ids, today]),
  ]);
  return groups.map((group) => ({
    ...group,
    tag: group.last && updateTags[group.last.status],
    lines: (lines ?? [])
      .filter(({ groupId }) => groupId === group.id)
      .map((line) => ({ ...line, ...lineStands(line, today) })),
  }));
}

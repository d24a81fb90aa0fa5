/** SQL that is true of a meeting of which one of the groups is within reach. */
export function metWithinReach(meeting: string): string {
  return `${meeting} IN (SELECT rm.meeting_id FROM meeting_group rm JOIN governance_group rg ON rg.id = rm.group_id
    WHERE rg.id = ANY(:reachedGroups::uuid[]) OR rg.hit_id = ANY(:reachedHits::uuid[]))`;
}

import type { ApologySent } from './apology.queries';
import type { AttendanceRow } from './attendance-rows';

/**
 * Attendance with the apologies that were sent beforehand: whoever sent them and is not mentioned is recorded so, and where apologies are
 * recorded it stays known who said it. They hold only for the person who had the seat then.
 */
export function withApologies(rows: readonly AttendanceRow[], sent: readonly ApologySent[]): AttendanceRow[] {
  const bySeat = new Map(sent.map((apology) => [apology.seatId, apology]));
  return rows.map((row) => {
    const apology = row.seatId === null ? undefined : bySeat.get(row.seatId);
    const isTheirs = apology !== undefined && apology.personId === row.personId;
    if (!isTheirs || !['NOT_RECORDED', 'APOLOGIES'].includes(row.status)) return row;
    return { ...row, status: 'APOLOGIES', origin: apology.origin };
  });
}

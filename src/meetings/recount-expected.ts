import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Viewer } from '../platform/viewer';
import { notRecorded } from './attendance-rows';
import { Attendance } from './attendance.entity';
import { placesByRoster } from './expected-list';
import type { Place } from './expected-list';
import { Faults } from './faults';
import { readDay } from './meeting-day';
import { Meeting } from './meeting.entity';
import { onlyAttendance } from './record-faults';
import { groupsThatMet, unconfirmedMeeting } from './record-life';
import { dropPlaces, recordedPlaces } from './recorded.queries';
import type { RecordedPlace } from './recorded.queries';

/** The list of who was expected was held against the roster: the seats whose place came, went, or has another holder now. */
export interface ExpectedRecounted {
  readonly id: string;
  readonly version: number;
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  readonly renewed: readonly string[];
}

/**
 * Derives the list of who was expected from the roster of the meeting's day once more, because the roster was put right
 * after the meeting was logged. What somebody typed stays; only places of which nothing is recorded come, go or change.
 */
@Injectable()
export class RecountExpected {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 409 when the meeting has no record or a confirmed one. Nothing changes when the list is right. */
  async execute(viewer: Viewer, id: string, version: number): Promise<ExpectedRecounted> {
    return this.database.write(viewer, async (tx) => {
      const { meetsOn } = await unconfirmedMeeting(tx, id, version);
      const day = await readDay(tx, await groupsThatMet(tx, id), meetsOn, onlyAttendance([]), new Faults());
      const listed = await tx.rows<RecordedPlace>(recordedPlaces, [id]);
      const { added, dropped, renewed } = differences(placesByRoster(day.seats), listed);
      const gone = [...dropped, ...renewed.map(({ recorded }) => recorded)];
      await tx.rows(dropPlaces, [gone.map((place) => place.id)]);
      const places = [...added, ...renewed.map(({ place }) => place)];
      await tx.insert(
        Attendance,
        places.map((place) => ({ meetingId: id, ...notRecorded(place) })),
      );
      const isChanged = places.length + gone.length > 0;
      if (isChanged) await tx.change(Meeting, id, {});
      const change = {
        added: added.map(({ seatId }) => seatId),
        dropped: dropped.map(({ seatId }) => seatId),
        renewed: renewed.map(({ place }) => place.seatId),
      };
      await tx.trail('recount-expected', 'meeting', id, { meetsOn, ...change });
      return { id, version: isChanged ? version + 1 : version, ...change };
    });
  }
}

function differences(
  roster: readonly Place[],
  listed: readonly RecordedPlace[],
): { added: Place[]; dropped: RecordedPlace[]; renewed: { recorded: RecordedPlace; place: Place }[] } {
  const bySeat = new Map(listed.map((recorded) => [recorded.seatId, recorded]));
  const seats = new Set(roster.map(({ seatId }) => seatId));
  const untouched = (recorded: RecordedPlace): boolean => recorded.status === 'NOT_RECORDED';
  return {
    added: roster.filter(({ seatId }) => !bySeat.has(seatId)),
    dropped: listed.filter((recorded) => untouched(recorded) && !seats.has(recorded.seatId)),
    renewed: roster.flatMap((place) => {
      const recorded = bySeat.get(place.seatId);
      return recorded && untouched(recorded) && !isTheSame(recorded, place) ? [{ recorded, place }] : [];
    }),
  };
}

function isTheSame(one: Place, other: Place): boolean {
  return (
    one.personId === other.personId &&
    one.capacity === other.capacity &&
    one.organisationId === other.organisationId &&
    one.isExpected === other.isExpected
  );
}

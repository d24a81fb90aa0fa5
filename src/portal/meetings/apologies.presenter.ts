import type { FastifyRequest } from 'fastify';
import { reachesGroup, reachIn } from '../../access/permitted';
import type { WholeMeetingView } from '../../meetings/meeting-record.dto';
import { awayInWords } from '../people/away-words';
import { apologyInWords } from './apology-words';
import type { MeetingToLog, PlaceToMark } from './meeting-to-log.queries';

/** Somebody who said that they will not come. */
interface ApologyShown {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly seat: string;
  readonly words: string;
  readonly mayWithdraw: boolean;
}

/** The apologies of a meeting to come, who is away without any, and the seats for which some can be sent. */
export function apologiesShown(
  request: FastifyRequest,
  meeting: WholeMeetingView,
  { places }: Pick<MeetingToLog, 'places'>,
): {
  readonly apologies: readonly ApologyShown[];
  readonly excusable: readonly object[];
  readonly away: readonly object[];
  readonly isForOneself: boolean;
} {
  // Everybody's at a meeting that they look after, else their own.
  const looksAfterIt = meeting.groups.some((group) => reachesGroup(request, 'apologies:send', group));
  const own = reachIn(request, 'apologies:send')?.person;
  const may = (person: string): boolean => looksAfterIt || own === person;
  const inWords = ({ personName, label }: PlaceToMark): string => `${personName} – ${label}`;
  return {
    isForOneself: !looksAfterIt,
    apologies: meeting.apologies.map((apology) => ({
      id: apology.id,
      version: apology.version,
      name: apology.personName,
      seat: apology.seatLabel,
      words: apologyInWords(apology),
      mayWithdraw: may(apology.personId),
    })),
    away: meeting.away.map(({ personName, seatLabel, from, until, deputyName }) => ({
      personName,
      seatLabel,
      words: awayInWords({ from, until, deputyName, standsInFor: null }),
    })),
    excusable: places
      .filter(({ personId, apology }) => apology === null && may(personId))
      .map((place) => ({ value: place.seatId, text: inWords(place) })),
  };
}

import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdict, NaiveVerdicts } from './held-against-naive';
import { asItStands, heldIn, isKnown, shareVerdict, wasRepresented, wasThere } from './naive-record';
import { groupsAsked, isOn, keptOrSlipping, sittingIn } from './naive-roster';
import type { MeetingsRecord } from './record';
import type { Roster, RosterSeat } from './roster';

interface Parameters {
  readonly posts: readonly string[];
  readonly windowMonths: number;
  readonly keptPercent: number;
  readonly slippingPercent: number;
  readonly leastMeetings: number;
}

/** Whoever acts in the post on a day, or else its substantive holder. */
export function holderOn({ holdings }: Roster, post: string, day: Day): string | undefined {
  const present = holdings.filter((holding) => holding.post === post && isOn(holding, day));
  return (present.find(({ kind }) => kind === 'ACTING') ?? present.find(({ kind }) => kind === 'SUBSTANTIVE'))?.person;
}

export function naivePostSitsOnGroup(
  record: MeetingsRecord,
  promise: NaivePromise<Parameters>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  return Object.fromEntries(
    groupsAsked(record, promise, day).flatMap((group) =>
      promise.parameters.posts.map((post) => [
        promise.group === null ? `${group.key}/${post}` : post,
        verdicts(record, promise, { ...group, post, day }),
      ]),
    ),
  );
}

interface Asked {
  readonly id: string;
  readonly first: Day;
  readonly post: string;
  readonly day: Day;
}

function verdicts(
  record: MeetingsRecord,
  { parameters, graceDays }: NaivePromise<Parameters>,
  { id, first, post, day }: Asked,
): NaiveVerdicts {
  const seats = record.seats.filter(({ group, memberClass }) => group === id && memberClass === 'MEMBER');
  const ofPost = seats.filter((seat) => seat.post === post);
  const inOwnSeat = (one: Day): boolean => {
    const holder = holderOn(record, post, one);
    return sittingIn(record, id, one).some(
      ({ seat, person }) => seat.post === null && seat.memberClass === 'MEMBER' && person === holder,
    );
  };
  const hasSeat = (one: Day): boolean => ofPost.some((seat) => isOn(seat, one)) || inOwnSeat(one);
  const isFilled = (one: Day): boolean =>
    inOwnSeat(one) || (ofPost.some((seat) => isOn(seat, one)) && holderOn(record, post, one) !== undefined);
  const clock = { day, first, graceDays };
  const everHeld = record.holdings.some(
    (holding) => holding.post === post && holding.kind !== 'DEPUTY' && holding.from <= day,
  );
  const cannotTell: NaiveVerdict = { outcome: 'CANNOT_TELL' };
  const had = ofPost.some(({ from }) => from <= day);
  const known = had || (everHeld && record.seats.some(({ group, from }) => group === id && from <= day));
  const marks = heldIn(record, id, { day, first, ...parameters }).map((meeting) =>
    asItStands(meeting).filter((mark) => {
      const seat = record.seats.find((one): one is RosterSeat => one.id === mark.seat && one.group === id);
      if (!seat || !mark.isExpected || !isKnown(mark)) return false;
      return seat.post === null ? mark.person === holderOn(record, post, meeting.day) : seat.post === post;
    }),
  );
  const of = marks.filter((all) => all.length > 0).length;
  const share = (counts: typeof wasThere): NaiveVerdict =>
    shareVerdict({ count: marks.filter((all) => all.some(counts)).length, of }, parameters);
  return {
    SEAT: known ? keptOrSlipping(record, clock, hasSeat) : cannotTell,
    FILLED: known && everHeld ? keptOrSlipping(record, clock, isFilled) : cannotTell,
    CAME_PERSONALLY: share(wasThere),
    CAME_REPRESENTED: share(wasRepresented),
  };
}

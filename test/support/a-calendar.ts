import ICAL from 'ical.js';

/** A meeting as a calendar program understands it: an independent reader of the standard. */
export interface EventRead {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
  readonly place: string | null;
  /** In UTC, by the zone that the calendar brings along; a day for what lasts all day. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly changedAt: string;
}

/** A calendar, read. Throws for whatever the standard does not allow. */
export function calendarRead(text: string): {
  readonly name: string;
  readonly method: string | null;
  readonly refresh: string | null;
  readonly events: readonly EventRead[];
  readonly component: ICAL.Component;
} {
  const component = new ICAL.Component(ICAL.parse(text));
  const zones = component.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  ICAL.TimezoneService.reset();
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  const told = (name: string): string | null => component.getFirstPropertyValue(name)?.toString() ?? null;
  return {
    name: told('x-wr-calname') ?? '',
    method: told('method'),
    refresh: told('refresh-interval'),
    component,
    events: component.getAllSubcomponents('vevent').map((one) => {
      const event = new ICAL.Event(one);
      const value = (name: string): string | null => one.getFirstPropertyValue(name)?.toString() ?? null;
      return {
        uid: event.uid,
        sequence: event.sequence,
        status: value('status') ?? '',
        summary: event.summary,
        place: value('location'),
        startsAt: momentOf(event.startDate),
        endsAt: momentOf(event.endDate),
        changedAt: value('last-modified') ?? '',
      };
    }),
  };
}

function momentOf(time: ICAL.Time): string {
  return time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString();
}

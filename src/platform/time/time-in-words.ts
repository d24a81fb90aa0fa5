import { dayInWords } from './day-in-words';

/** A time of the 24-hour clock as a sentence says it: 2pm, 3:30pm, midday. */
function oneTime(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (minutes === 0 && hours === 12) return 'midday';
  if (minutes === 0 && hours === 0) return 'midnight';
  const shown = `${String(hours % 12 === 0 ? 12 : hours % 12)}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
  return `${shown}${hours < 12 ? 'am' : 'pm'}`;
}

/** From when to when: “2pm to 3:30pm”, “2pm”; null when no time is known. */
export function timeInWords(startsAt: string | null, endsAt: string | null): string | null {
  if (startsAt === null) return null;
  return endsAt === null ? oneTime(startsAt) : `${oneTime(startsAt)} to ${oneTime(endsAt)}`;
}

const local = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** An instant as a page says it, on the clocks of the partnership: “4 November 2026 at 2:10pm”. */
export function momentInWords(instant: string): string {
  const [day = '', time = ''] = local.format(new Date(instant)).split(', ');
  return `${dayInWords(day)} at ${oneTime(time)}`;
}

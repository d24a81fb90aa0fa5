import { plusDays } from '../calendar';
import type { Element } from '../elements';
import { Chance } from './chance';
import type { Story } from './stories';
import { today } from './today';

const kinds = [
  'ONE_TO_ONE',
  'ATTENDED_MEETING',
  'CORRESPONDENCE',
  'ONE_TO_ONE',
  'VISIT',
  'ADVOCACY',
  'BARRIER_REMOVED',
] as const;

/** The sponsorship of a team: contacts as often as its story has it, and briefings without an answer after that. */
export function sponsorshipOf(story: Story, sponsor: string, organisation: string): Element {
  const { key, contact, sponsorFrom } = story;
  const chance = new Chance(`sponsor of ${key}`);
  const engagements: Element[] = [];
  for (
    let day = plusDays(sponsorFrom, 24);
    day <= today;
    day = plusDays(day, contact.weeks * 7 + chance.whole(-6, 6))
  ) {
    const isSilent = day > contact.until;
    if (isSilent && chance.is(0.5)) continue;
    const kind = isSilent ? 'BRIEFING_RECEIVED' : chance.one(kinds);
    const isOwn = !isSilent && chance.is(0.4);
    engagements.push({
      key: `${key}-contact-${String(engagements.length + 1)}`,
      kind,
      happenedOn: day,
      initiatedBy: isOwn ? 'SPONSOR' : 'HIT',
      reportedBy: isOwn && chance.is(0.5) ? 'SPONSOR' : 'MANAGER',
    });
  }
  const referredOn = plusDays(sponsorFrom, 80);
  const askedOn = plusDays(sponsorFrom, 60);
  return {
    key: `${key}-sponsor`,
    hit: key,
    person: sponsor,
    post: story.sponsor,
    organisation,
    expectedEvery: 'P2M',
    from: sponsorFrom,
    asks: [
      {
        key: `${key}-ask`,
        ask: 'Help us get an hour of analyst time a week.',
        askedOn,
        ...(plusDays(askedOn, 30) <= contact.until
          ? {
              status: 'RESOLVED',
              answeredOn: plusDays(askedOn, 9),
              resolvedOn: plusDays(askedOn, 30),
              outcome: 'Two hours, for a year.',
            }
          : {}),
      },
    ],
    opportunities:
      referredOn > contact.until || referredOn > today
        ? []
        : [
            {
              key: `${key}-opportunity`,
              description: 'A call for small grants crossed the desk.',
              referredOn,
              status: 'TAKEN_UP',
            },
          ],
    engagements,
  };
}

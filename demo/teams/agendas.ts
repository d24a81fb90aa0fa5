import type { Element } from '../elements';

/** What was planned for a meeting: its agenda with papers, and who will not come. */
interface Plan {
  readonly planned: Element;
  /** Items of the record that nobody but these stories has. */
  readonly recorded: readonly Element[];
}

const opening: Element = {
  title: 'Apologies, interests, record of the last meeting',
  purpose: 'NOTING',
  origin: 'STANDING',
  minutes: 10,
};
const reflection: Element = {
  title: 'Reflection by the public contributors',
  purpose: 'DISCUSSION',
  origin: 'STANDING',
  owner: 'moving-public-2',
  minutes: 10,
};
const changingRooms = 'Changing rooms at the leisure centre';

/** Two agendas to come (one that the chair has still to agree, one that members have), and one of a meeting that took place. */
const plans: Readonly<Record<string, Plan>> = {
  'moving 2026-10-08': {
    planned: {
      agendaSummary:
        'How employers can help people back to work, and whether everybody can change at the leisure centre.',
      agendaAgreedOn: '2026-09-28',
      agendaAgreedBy: 'moving-chair',
      agenda: [
        opening,
        {
          title: changingRooms,
          purpose: 'DISCUSSION',
          origin: 'PUBLIC_CONTRIBUTOR',
          raisedBy: 'moving-public-1',
          minutes: 15,
          papers: [
            {
              title: 'What we saw',
              note: 'Two of five changing rooms have a step. The only wide door is locked after 6pm.',
            },
          ],
        },
        reflection,
      ],
    },
    recorded: [
      {
        title: changingRooms,
        purpose: 'DISCUSSION',
        outcome:
          'The leisure centre leaves the wide door open until closing time from November on. The steps are looked at in spring.',
      },
    ],
  },
  'moving 2026-12-10': {
    planned: {
      agendaSummary:
        'How we help people to keep moving over the winter, and whether the bus can stop at the exercise classes.',
      agenda: [
        opening,
        {
          title: 'A plan for the winter',
          purpose: 'DECISION',
          owner: 'moving-therapist',
          minutes: 25,
          papers: [
            { title: 'Winter plan, third draft', link: 'https://example.org/moving-well/winter-plan' },
            {
              title: 'In short',
              note: 'Three more classes indoors, from January to March, in the places where most people stopped coming last winter.',
            },
          ],
        },
        { title: 'Actions due', purpose: 'ASSURANCE', origin: 'ACTIONS_DUE', owner: 'moving-vice', minutes: 10 },
        {
          title: 'A bus stop at the exercise classes',
          purpose: 'DISCUSSION',
          origin: 'PUBLIC_CONTRIBUTOR',
          raisedBy: 'moving-public-1',
          owner: 'moving-public-1',
          minutes: 15,
          papers: [
            {
              title: 'How far people walk',
              note: 'Eleven minutes from the nearest stop, along a road without a pavement.',
            },
          ],
        },
        {
          title: 'A concern about one member of staff',
          purpose: 'DISCUSSION',
          owner: 'moving-chair',
          minutes: 10,
          confidential: true,
        },
        reflection,
      ],
      apologies: [
        {
          seat: 'nurse',
          person: 'moving-nurse',
          sentOn: '2026-11-20',
          deputyName: 'A colleague from the same practice',
        },
        { seat: 'public-2', person: 'moving-public-2', sentOn: '2026-11-22', origin: 'SELF_DECLARED' },
      ],
    },
    recorded: [],
  },
  'carers 2026-12-03': {
    planned: {
      agendaSummary: 'Breaks for carers over the holidays, and a first look at what carers told us this year.',
      agendaAgreedOn: '2026-11-18',
      agendaAgreedBy: 'carers-chair',
      papersSentOn: '2026-11-19',
      agenda: [
        opening,
        {
          title: 'Breaks over the holidays',
          purpose: 'DECISION',
          owner: 'carers-nurse',
          minutes: 30,
          papers: [{ title: 'Who is open when', link: 'https://example.org/carers/open-over-the-holidays' }],
        },
        { title: 'What carers told us this year', purpose: 'INFORMATION', owner: 'carers-carers', minutes: 20 },
      ],
    },
    recorded: [],
  },
};

/** What was planned for a meeting of a team, where its story tells of it. */
export function plannedFor(which: string): Element {
  return plans[which]?.planned ?? {};
}

/** The items that a record has besides those of every meeting. */
export function recordedBesides(which: string): readonly Element[] {
  return plans[which]?.recorded ?? [];
}

/** What the group of a team keeps for its agendas. */
export function keptFor(team: string): Element {
  if (team !== 'moving') return {};
  return {
    keptItems: [
      {
        kind: 'STANDING',
        title: opening['title'],
        purpose: 'NOTING',
        origin: 'STANDING',
        minutes: 10,
        keptOn: '2026-09-10',
      },
      {
        kind: 'STANDING',
        title: reflection['title'],
        purpose: 'DISCUSSION',
        origin: 'STANDING',
        minutes: 10,
        keptOn: '2026-09-10',
      },
      {
        kind: 'BACKLOG',
        title: 'A leaflet in plain words',
        purpose: 'DISCUSSION',
        origin: 'PUBLIC_CONTRIBUTOR',
        raisedBy: 'moving-public-1',
        keptOn: '2026-11-16',
      },
    ],
  };
}

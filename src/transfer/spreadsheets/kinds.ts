/** What a spreadsheet holds: one kind a file. */
export const spreadsheetKinds = [
  'ATTENDANCE_MATRIX',
  'ATTENDANCE',
  'PEOPLE',
  'MEMBERSHIPS',
  'ACTIONS',
  'CONTACTS',
] as const;
export type SpreadsheetKind = (typeof spreadsheetKinds)[number];

/** What a text in a field stands for; a field without one is taken as it is written. */
export const readingKinds = [
  'PERSON',
  'GROUP',
  'ORGANISATION',
  'DAY',
  'MARK',
  'CAPACITY',
  'PROFESSION',
  'PROGRESS',
  'CONTACT',
] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** A column that a kind of spreadsheet has, or may have. */
export interface SpreadsheetField {
  readonly name: string;
  /** As the page calls it. */
  readonly label: string;
  readonly hint: string;
  readonly isRequired: boolean;
  readonly reads?: ReadingKind;
  /** What people call the column, in small letters. */
  readonly headings: readonly string[];
}

const name: SpreadsheetField = {
  name: 'name',
  label: 'Name',
  hint: 'Priya Shah, or Shah, Priya',
  isRequired: true,
  reads: 'PERSON',
  headings: ['name', 'full name', 'person', 'member', 'attendee', 'member name', 'names', 'members', 'people'],
};
const group: SpreadsheetField = {
  name: 'group',
  label: 'Group',
  hint: 'Leave it out when every row is of one group',
  isRequired: false,
  reads: 'GROUP',
  headings: ['group', 'group name', 'steering group', 'working group', 'committee', 'board', 'meeting of'],
};
const organisation: SpreadsheetField = {
  name: 'organisation',
  label: 'Organisation',
  hint: 'As it is called in the portal, or its code',
  isRequired: false,
  reads: 'ORGANISATION',
  headings: ['organisation', 'organization', 'org', 'employer', 'trust', 'representing', 'affiliation'],
};
const date: SpreadsheetField = {
  name: 'date',
  label: 'Date',
  hint: '3 Nov 2026, or the day, the month and the year in numbers',
  isRequired: true,
  reads: 'DAY',
  headings: ['date', 'meeting date', 'date of meeting', 'day', 'meeting', 'held on'],
};
const from: SpreadsheetField = {
  name: 'from',
  label: 'From',
  hint: '3 Nov 2026, Nov 2026 or 2026',
  isRequired: false,
  reads: 'DAY',
  headings: ['from', 'start', 'start date', 'joined', 'date joined', 'since', 'from date', 'appointed'],
};
const to: SpreadsheetField = {
  name: 'to',
  label: 'To',
  hint: 'The last day; empty for somebody who is still there',
  isRequired: false,
  reads: 'DAY',
  headings: ['to', 'end', 'end date', 'left', 'date left', 'until', 'to date', 'stood down'],
};
const plain = (
  field: string,
  label: string,
  hint: string,
  headings: readonly string[],
  more: Partial<SpreadsheetField> = {},
): SpreadsheetField => ({ name: field, label, hint, isRequired: false, headings, ...more });

/** How a kind of spreadsheet is called, and its columns. */
export interface SpreadsheetForm {
  readonly called: string;
  readonly about: string;
  readonly fields: readonly SpreadsheetField[];
  /** True when each other column is a day, with a mark for each person in it. */
  readonly isMatrix: boolean;
  /** True when rows are of a group. */
  readonly isOfGroup: boolean;
}

/** Every kind of spreadsheet that is taken in. */
export const spreadsheetForms: Readonly<Record<SpreadsheetKind, SpreadsheetForm>> = {
  ATTENDANCE_MATRIX: {
    called: 'Who came, with people down and dates across',
    about: 'One row a person, one column a meeting, a mark in each cell',
    fields: [name],
    isMatrix: true,
    isOfGroup: true,
  },
  ATTENDANCE: {
    called: 'Who came, one row for each person at each meeting',
    about: 'A date, a name, and whether they came',
    fields: [
      date,
      group,
      name,
      plain(
        'status',
        'Attendance',
        'Present, Apologies, Absent, Deputy, or a mark',
        ['status', 'attendance', 'attended', 'present', 'mark', 'came'],
        {
          isRequired: true,
          reads: 'MARK',
        },
      ),
      organisation,
    ],
    isMatrix: false,
    isOfGroup: true,
  },
  PEOPLE: {
    called: 'People',
    about: 'Names, e-mail addresses, professions, and where they work',
    fields: [
      name,
      plain('email', 'E-mail address', 'name@example.org', ['email', 'e-mail', 'email address', 'e-mail address']),
      plain('telephone', 'Telephone', '0117 496 0123', ['telephone', 'phone', 'tel', 'telephone number', 'mobile']),
      plain(
        'profession',
        'Profession',
        'Doctor, nurse, manager, lay …',
        ['profession', 'discipline', 'staff group', 'professional group'],
        {
          reads: 'PROFESSION',
        },
      ),
      organisation,
      plain('role', 'Job title', 'As they say it', ['role', 'job title', 'title', 'job', 'position', 'post']),
      from,
    ],
    isMatrix: false,
    isOfGroup: false,
  },
  MEMBERSHIPS: {
    called: 'Who sat on a group, and when',
    about: 'A name, the seat, from when and until when',
    fields: [
      name,
      group,
      plain('seat', 'Seat or role', 'Chair, Service co-lead, Member', [
        'seat',
        'role',
        'role on group',
        'position',
        'membership',
      ]),
      organisation,
      plain('capacity', 'Capacity', 'Academic, service, commissioning …', ['capacity', 'sector', 'constituency'], {
        reads: 'CAPACITY',
      }),
      { ...from, isRequired: true },
      to,
    ],
    isMatrix: false,
    isOfGroup: true,
  },
  ACTIONS: {
    called: 'Actions',
    about: 'What was agreed at which meeting, who does it, by when, and what became of it',
    fields: [
      { ...date, label: 'Meeting', hint: 'The day of the meeting at which it was agreed' },
      group,
      plain('task', 'What', 'As it was agreed', ['action', 'actions', 'task', 'what', 'description', 'action point'], {
        isRequired: true,
      }),
      {
        ...name,
        label: 'Who',
        headings: ['owner', 'who', 'action owner', 'lead', 'responsible', 'assigned to', 'by whom', 'name'],
      },
      {
        ...to,
        label: 'By when',
        hint: 'The day by which it is due',
        headings: ['due', 'by when', 'due date', 'deadline', 'target date', 'due by', 'when'],
      },
      plain(
        'status',
        'Status',
        'Open, Done or Dropped; open where it is empty',
        ['status', 'progress', 'rag', 'state'],
        {
          reads: 'PROGRESS',
        },
      ),
      plain(
        'closed',
        'Ended',
        'The day on which it was done or dropped',
        ['closed', 'date closed', 'completed', 'date completed', 'completed on', 'done on', 'ended'],
        { reads: 'DAY' },
      ),
    ],
    isMatrix: false,
    isOfGroup: true,
  },
  CONTACTS: {
    called: 'Contact with executive sponsors',
    about: 'A day, the sponsor, and what kind of contact it was. It is told as reported by the team',
    fields: [
      date,
      {
        ...name,
        label: 'Sponsor',
        headings: ['sponsor', 'executive sponsor', 'name', 'who', 'executive', 'with'],
      },
      plain(
        'kind',
        'What happened',
        'Met one to one, came to the meeting, e-mail, visit …',
        ['kind', 'type', 'contact', 'type of contact', 'what happened', 'activity'],
        { isRequired: true, reads: 'CONTACT' },
      ),
      plain('begun', 'Who began it', 'Sponsor or team; the team where it is empty', [
        'begun by',
        'who began it',
        'initiated by',
        'by',
      ]),
      plain('note', 'Note', 'In a sentence', ['note', 'notes', 'summary', 'comment', 'comments', 'detail', 'details']),
    ],
    isMatrix: false,
    isOfGroup: false,
  },
};

/** A heading as headings are compared. */
export function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What words on the pages mean, in the order of the alphabet. */
export const glossary: readonly { readonly word: string; readonly means: string }[] = [
  { word: 'Action', means: 'Something that one person agreed to do, with a date.' },
  { word: 'Apologies', means: 'Somebody said before the meeting that they could not come.' },
  {
    word: 'Commissioner',
    means:
      'Somebody who decides which health services are bought for the people of an area, and looks after many teams.',
  },
  { word: 'Deputy', means: 'Somebody who came instead of the person who holds a seat.' },
  {
    word: 'Executive sponsor',
    means: 'A senior leader of a partner who stands up for a team, opens doors and hears how it is doing.',
  },
  {
    word: 'Health Integration Team (HIT)',
    means:
      'A team that NHS trusts, commissioners, universities, councils and the public form around one condition. On these pages: a team.',
  },
  { word: 'In attendance', means: 'At the meeting, without being a member. It does not count towards the quorum.' },
  {
    word: 'Live relationship',
    means:
      'The sponsor and the team were in touch recently about something that matters. A briefing that was sent does not count.',
  },
  {
    word: 'Promise',
    means:
      'A sentence of the team’s application or of another document, with a rule that holds it against what is recorded.',
  },
  { word: 'Public contributor', means: 'A patient, carer or member of the public who takes part in a group.' },
  { word: 'Quorum', means: 'How many members, and which, have to be there for a meeting to decide anything.' },
  {
    word: 'Record',
    means:
      'What is written down of a meeting. It waits to be confirmed, and is then changed only by corrections with a date.',
  },
  { word: 'Seat', means: 'A place on a group. A person holds it for a time; it can be vacant.' },
  { word: 'Steering group', means: 'The group that runs a team. It meets in a rhythm, often each month.' },
  { word: 'Terms of reference', means: 'What a group is for, who sits on it, and how it decides.' },
  {
    word: 'Working group',
    means: 'A group for a part of the team’s work, led by two people: one from a university, one from a service.',
  },
];

import { sentences } from '../../src/sentences';
import { fileSentences } from '../../src/transfer/loading/file-sentences';
import { aPortal, everything, fileOf, organisation } from './importing';

jest.setTimeout(60_000);

type Json = Record<string, unknown>;

describe('The sentences about rules that only a file can break', () => {
  it('are whole sentences, each about a rule that requests cannot break', () => {
    for (const [rule, sentence] of Object.entries(fileSentences)) {
      expect([rule, sentences[rule]]).toEqual([rule, { unreachable: expect.any(String) }]);
      expect(sentence).toMatch(/^[A-Z“].*\.$/);
    }
  });
});

describe('A meeting in a file that contradicts itself', () => {
  const portal = aPortal();

  beforeAll(async () => {
    expect((await portal().import(everything)).status).toBe(200);
  }, 60_000);

  const meeting = (more: Json): Json => ({
    key: 'new',
    status: 'HELD',
    meetsOn: '2013-05-08',
    groups: ['a-sg'],
    ...more,
  });

  it.each<[string, string, string, Json]>([
    ['begins on another day', '', 'meeting_starts_on_its_day', { startsAt: '2013-05-09T10:00:00Z' }],
    ['ends and never began', '', 'meeting_ends_after_it_starts', { endsAt: '2013-05-08T10:00:00Z' }],
    ['is cancelled without a reason', '', 'meeting_cancelled_with_a_reason', { status: 'CANCELLED' }],
    [
      'is planned and has a record',
      '',
      'meeting_has_a_record_only_when_held',
      { status: 'PLANNED', recordState: 'DRAFT' },
    ],
    ['is confirmed on no day', '', 'meeting_confirmed_on_a_day', { recordState: 'CONFIRMED' }],
    ['has a guest of no name', '/guests/0', 'attendance_is_of_somebody', { guests: [{ status: 'PRESENT' }] }],
    [
      'has a guest of two names',
      '/guests/0',
      'attendance_guest_has_no_seat',
      { guests: [{ person: 'ann', name: 'Ann' }] },
    ],
    [
      'has a deputy of nobody',
      '/guests/0',
      'attendance_deputy_sits_in_a_seat',
      { guests: [{ person: 'ann', status: 'DEPUTY' }] },
    ],
    [
      'has a deputy beside whoever came',
      '/attendance/0',
      'attendance_deputy_only_as_deputy',
      { attendance: [{ seat: 'm02', person: 'ann', status: 'PRESENT', deputy: 'cat' }] },
    ],
    [
      'has somebody leave before coming',
      '/attendance/1',
      'attendance_leaves_after_coming',
      {
        attendance: [
          { seat: 'm01', status: 'ABSENT' },
          { seat: 'm02', person: 'ann', status: 'PRESENT', cameAt: '15:00', leftAt: '14:00' },
        ],
      },
    ],
    [
      'takes the number of another decision',
      '/decisions/0',
      'decision_number_once',
      { decisions: [{ number: 'D-2013-004', statement: 'Stop' }] },
    ],
    [
      'decides under no item',
      '/decisions/0',
      'decision_under_an_item',
      { decisions: [{ number: 'D-2013-006', statement: 'Stop', item: 7 }] },
    ],
    [
      'has an open action that is closed',
      '/actions/0',
      'action_closed_on_a_day',
      { actions: [{ number: 'A-2013-018', task: 'Write', owner: 'ann', closedOn: '2013-05-09' }] },
    ],
    [
      'moves an action from a day without moving it',
      '/actions/0/events/0',
      'action_event_leaves_a_day_when_moved',
      {
        actions: [
          {
            number: 'A-2013-018',
            task: 'Write',
            owner: 'ann',
            events: [{ kind: 'REOPENED', happenedOn: '2013-05-09', wasDueOn: '2013-05-01' }],
          },
        ],
      },
    ],
  ])('because it %s is told so at the spot', async (_, at, rule, more) => {
    const { status, body } = await portal().import(fileOf({ meetings: [meeting(more)] }));
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer: `#/meetings/0${at}`, detail: `Line 1: ${fileSentences[rule] ?? ''}` }]);
    expect(await portal().export()).toBe(everything);
  });

  it('and an organisation of two names at a time are told so too', async () => {
    const names = [
      { name: 'A', from: '2010-01-01' },
      { name: 'B', from: '2011-01-01' },
    ];
    const { body } = await portal().import(fileOf({ organisations: [organisation('new', { names })] }));
    expect(body.errors).toEqual([
      {
        pointer: '#/organisations/0/names/1',
        detail: `Line 1: ${fileSentences['organisation_one_name_at_a_time'] ?? ''}`,
      },
    ]);
  });
});

describe('What passes between groups in a file that contradicts itself', () => {
  const portal = aPortal();

  beforeAll(async () => {
    expect((await portal().import(everything)).status).toBe(200);
  }, 60_000);

  const report = { key: 'new', group: 'a-sg', parentGroup: 'board', sentOn: '2013-02-14' };
  const sent = { key: 'new', fromMeeting: '2013-01', item: 1, fromGroup: 'a-sg', toGroup: 'board' };
  const item = { ...sent, sentOn: '2013-02-14', words: 'Please.' };
  const fromUpdate = { ...item, fromMeeting: null, item: null, fromUpdate: 'a-sg-update-1' };
  const january = { receivedOn: '2013-02-15', receivedAtMeeting: '2013-01' };

  it.each<[string, Json]>([
    ['upward_report_not_to_itself', { ...report, parentGroup: 'a-sg' }],
    ['upward_report_received_after_it_was_sent', { ...report, receivedOn: '2013-02-13' }],
    ['upward_report_received_on_a_day', { ...report, response: 'Thank you.' }],
    ['upward_report_from_its_own_meeting', { ...report, group: 'tf', meeting: '2013-01' }],
    ['upward_report_received_at_the_parents_meeting', { ...report, parentGroup: 'exec', ...january }],
    ['escalation_not_to_itself', { ...item, toGroup: 'a-sg' }],
    ['escalation_received_after_it_was_sent', { ...item, receivedOn: '2013-02-13' }],
    ['escalation_received_on_a_day', { ...item, receivedAtMeeting: '2013-01' }],
    ['escalation_received_under_an_item_of_a_meeting', { ...item, receivedOn: '2013-02-15', receivedItem: 1 }],
    ['escalation_answered_in_words_on_a_day', { ...item, answer: 'Yes.' }],
    ['escalation_answered_after_it_was_received', { ...item, answer: 'Yes.', answeredOn: '2013-02-15' }],
    ['escalation_from_its_own_meeting', { ...item, fromGroup: 'tf' }],
    ['escalation_from_a_meeting_or_an_update', { ...item, fromUpdate: 'a-sg-update-1' }],
    ['escalation_from_its_own_update', { ...fromUpdate, fromGroup: 'tf' }],
    ['escalation_received_at_the_others_meeting', { ...item, toGroup: 'exec', ...january }],
  ])('is told so at the spot: %s', async (rule, element) => {
    const section = rule.startsWith('escalation') ? 'escalations' : 'upwardReports';
    const { status, body } = await portal().import(fileOf({ [section]: [element] }));
    expect([status, body.errors]).toEqual([
      422,
      [{ pointer: `#/${section}/0`, detail: `Line 1: ${fileSentences[rule] ?? ''}` }],
    ]);
  });

  it('is told so where it covers days that end before they begin, or names an item that is not there', async () => {
    const covers = { from: '2013-02-01', to: '2013-01-31' };
    const backwards = await portal().import(fileOf({ upwardReports: [{ ...report, covers }] }));
    expect(backwards.body.errors).toEqual([
      {
        pointer: '#/upwardReports/0/covers/to',
        detail: 'Line 1: The last day is before the first. Choose 2013-02-01 or a later day.',
      },
    ]);
    const nowhere = await portal().import(fileOf({ escalations: [{ ...item, item: 2 }] }));
    expect(nowhere.body.errors[0].detail).toContain('or name an item that is there.');
  });
});

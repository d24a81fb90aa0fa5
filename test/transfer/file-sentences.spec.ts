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
      { decisions: [{ number: 'D-2013-005', statement: 'Stop', item: 7 }] },
    ],
    [
      'has an open action that is closed',
      '/actions/0',
      'action_closed_on_a_day',
      { actions: [{ number: 'A-2013-018', task: 'Write', owner: 'ann', closedOn: '2013-05-09' }] },
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

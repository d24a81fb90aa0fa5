import { aPortal, everything, fileOf, group, meeting, organisation } from './importing';

jest.setTimeout(60_000);

const nobody = { person: 'nobody', capacity: 'SERVICE', from: '2012-01-01' };
const seat = (key: string, more: object) => ({ key, label: 'Member', from: '2010-01-01', ...more });
const line = (from: string, to: string, more: object = {}) => ({
  group: from,
  parentGroup: to,
  from: '2013-01-01',
  ...more,
});

describe('A partnership file with a fault is refused', () => {
  const portal = aPortal();

  /** The faults that a file is refused for. The portal is as empty afterwards as before. */
  async function faultsIn(file: object | string, type?: string): Promise<{ pointer: string; detail: string }[]> {
    const { status, body } = await portal().import(file, type === undefined ? {} : { type });
    expect([status, body.type]).toEqual([422, '/problems/partnership-file-refused']);
    expect(JSON.parse(await portal().export())).toEqual(fileOf({}));
    return body.errors;
  }

  it('for a name that is not known, with the one that was probably meant', async () => {
    const people = [
      { key: 'ann', name: 'Ann', emial: 'ann@example.org' },
      { key: 'ben', name: 'Ben', shoeSize: 9 },
    ];
    expect(await faultsIn(fileOf({ people, meetngs: [] }))).toEqual([
      {
        pointer: '#/meetngs',
        detail: 'Line 1: “meetngs” is not a section that is known here. Did you mean “meetings”?',
      },
      {
        pointer: '#/people/0/emial',
        detail: 'Line 1: “emial” is not a name that is known here. Did you mean “email”?',
      },
      {
        pointer: '#/people/1/shoeSize',
        detail: 'Line 1: “shoeSize” is not a name that is known here. Leave it out, or check its spelling.',
      },
    ]);
  });

  it('for a word that is not in the list, for what is missing, and for a day that does not exist', async () => {
    const wrong = [
      organisation('a', { type: 'NHS_TRUSTS' }),
      { ...organisation('b'), sector: undefined },
      organisation('c', { from: '2013-02-29' }),
    ];
    expect((await faultsIn(fileOf({ organisations: wrong }))).map(({ pointer }) => pointer)).toEqual([
      '#/organisations/0/type',
      '#/organisations/1',
      '#/organisations/2/from',
    ]);
  });

  it('for a time zone that is none, or that not every program takes for the same', async () => {
    const zones = ['BST', 'Europe/Nowhere', 'Europe/London'];
    const meetings = zones.map((zone, index) => meeting(`m${index}`, 'sg', { zone }));
    const faults = await faultsIn(fileOf({ groups: [group('sg')], meetings }));
    expect([...new Set(faults.map(({ pointer }) => pointer))]).toEqual(['#/meetings/0/zone', '#/meetings/1/zone']);
    expect(faults[0]?.detail).toContain('“BST” does not fit here. Expected: a time zone by its place, for example');
  });

  it('for a thing that is named and is nowhere', async () => {
    const seats = [seat('m01', {}), seat('m02', { occupancies: [nobody] })];
    expect(
      await faultsIn(
        fileOf({
          groups: [group('sg', { hit: 'hit-z', seats })],
          meetings: [meeting('m', 'sg', { attendance: [{ seat: 'm09', status: 'PRESENT' }] })],
        }),
      ),
    ).toEqual([
      {
        pointer: '#/groups/0/hit',
        detail:
          'Line 1: There is no HIT with the key hit-z, neither in the file nor in the portal. Add it, or mend the key.',
      },
      {
        pointer: '#/groups/0/seats/1/occupancies/0/person',
        detail:
          'Line 1: There is no person with the key nobody, neither in the file nor in the portal. Add it, or mend the key.',
      },
      {
        pointer: '#/meetings/0/attendance/0/seat',
        detail: expect.stringContaining('There is no seat with the key sg/m09'),
      },
    ]);
  });

  it('for two who sit in one seat at a time, at the one who came second in the file', async () => {
    const people = [
      { key: 'ann', name: 'Ann' },
      { key: 'ben', name: 'Ben' },
    ];
    const occupancies = [
      { ...nobody, person: 'ann', to: '2013-12-31' },
      { ...nobody, person: 'ben', from: '2013-12-31' },
    ];
    const groups = [group('other'), group('sg', { seats: [seat('m01', {}), seat('m02', { occupancies })] })];
    expect(await faultsIn(fileOf({ people, groups }))).toEqual([
      {
        pointer: '#/groups/1/seats/1/occupancies/1',
        detail: expect.stringContaining('Somebody sits in this seat on those days.'),
      },
    ]);
  });

  it('for a part that goes on after its whole has ended', async () => {
    const units = [{ key: 'u', name: 'Unit', from: '2010-01-01', to: '2012-01-01' }];
    const [fault, ...more] = await faultsIn(
      fileOf({
        organisations: [
          organisation('a', { to: '2011-12-31', names: [{ name: 'A', from: '2010-01-01', to: '2011-12-31' }], units }),
        ],
      }),
    );
    expect(more).toEqual([]);
    expect(fault?.pointer).toMatch(/^#\/organisations\/0/);
  });

  it('for lines that run in a circle, which is spelt out', async () => {
    const groups = [group('a'), group('b'), group('c')];
    const [fault] = await faultsIn(
      fileOf({ groups, reportingLines: [line('a', 'b'), line('b', 'c'), line('c', 'a')] }),
    );
    expect(fault?.pointer).toMatch(/^#\/reportingLines\/\d$/);
    expect(fault?.detail).toMatch(/in a circle, and on 2013-01-01 they would: .*Group a reports to Group b/);
  });

  it('for organisations that carry each other on', async () => {
    const successor = (key: string) => ({ successor: { organisation: key, on: '2013-04-01', kind: 'MERGER' } });
    const faults = await faultsIn(
      fileOf({ organisations: [organisation('a', successor('b')), organisation('b', successor('a'))] }),
    );
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      '#/organisations/0/successor',
      '#/organisations/1/successor',
    ]);
  });

  it('for a key that is given twice', async () => {
    const [fault] = await faultsIn(
      fileOf({
        people: [
          { key: 'ann', name: 'Ann' },
          { key: 'ann', name: 'Anna' },
        ],
      }),
    );
    expect(fault).toEqual({
      pointer: '#/people/1/key',
      detail: 'Line 1: The key ann is given twice in the file. Give each person its own.',
    });
  });

  it('for a fault in the very last meeting, although everything before it is sound', async () => {
    const file = JSON.parse(everything);
    file.meetings.at(-1).groups = ['no-such-group'];
    expect((await faultsIn(file)).map(({ pointer }) => pointer)).toEqual(['#/meetings/3/groups/0']);
    file.meetings.at(-1).groups = ['a-sg'];
    file.meetings.at(-1).cancelReason = 'Snow';
    expect((await faultsIn(file)).map(({ pointer }) => pointer)).toEqual(['#/meetings/3']);
  });

  it('with a hundred faults at most', async () => {
    const people = Array.from({ length: 150 }, (_, index) => ({ key: `p${index}`, name: 'A', age: index }));
    expect(await faultsIn(fileOf({ people }))).toHaveLength(100);
  });

  it('with the line of each fault in a YAML file', async () => {
    const yaml = [
      'format: hit-portal-partnership/1',
      '# who is who',
      'people:',
      '  - key: ann',
      '    name: Ann',
      '  - key: ben',
      '    profesion: MEDICAL',
      '    name: Ben',
      '',
    ].join('\n');
    expect(await faultsIn(yaml, 'application/yaml')).toEqual([
      {
        pointer: '#/people/1/profesion',
        detail: 'Line 7: “profesion” is not a name that is known here. Did you mean “profession”?',
      },
    ]);
    const [unreadable] = await faultsIn(
      'format: hit-portal-partnership/1\npeople:\n  - key: [ann\n',
      'application/yaml',
    );
    expect(unreadable?.detail).toMatch(/^Line [34]: The file cannot be read as YAML/);
  });

  it('with the line of each fault in a JSON file', async () => {
    const text = JSON.stringify(fileOf({ people: [{ key: 'ann', name: 'Ann', age: 3 }] }), null, 2);
    const at = text.split('\n').findIndex((one) => one.includes('age')) + 1;
    expect(await faultsIn(text)).toMatchObject([
      { pointer: '#/people/0/age', detail: expect.stringMatching(`^Line ${at}: `) },
    ]);
  });

  it.each([
    ['ends too early', '{"format":"hit-portal-partnership/1","people":[{"key":"ann"'],
    ['is not JSON', '{"format":"hit-portal-partnership/1",,}'],
    ['is a list', '[]'],
    ['is empty', ''],
    ['does not say what it is', '{"people":[]}'],
    ['says that it is something else', '{"format":"hit-portal-partnership/2"}'],
    ['has an object where a list has to be', '{"format":"hit-portal-partnership/1","people":{}}'],
    ['has a section twice', '{"format":"hit-portal-partnership/1","people":[],"people":[]}'],
  ])('when it %s', async (_, text) => {
    expect((await faultsIn(text)).length).toBeGreaterThan(0);
  });

  it('when it is sent as something else', async () => {
    const { status, body } = await portal().import('a,b', { type: 'text/csv' });
    expect(status).toBe(415);
    expect(body.detail).toContain('application/yaml');
  });
});

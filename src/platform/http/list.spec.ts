import { Problem } from '../problems/problem';
import { cursorFor, pageOf } from './list';
import type { ListDefinition } from './list';

const seats: ListDefinition = {
  name: 'seats',
  columns: { id: 's.id', from: 'lower(s.during)', held: 's.during @> :asOf::date' },
  from: 'seat s',
  where: 's.during @> :asOf::date',
  filters: { group: 's.group_id = :group', role: 's.role = :role' },
  belongs: { group: 's.group_id' },
  order: [
    { by: 's.key', type: 'text' },
    { by: 's.id', type: 'uuid' },
  ],
};

const asOf = '2013-03-01';

describe('a page of a list', () => {
  it('binds a parameter once, however often it is used, and leaves casts alone', () => {
    const { statement, values } = pageOf(seats, { asOf }, 51, null, 'object');
    expect(values).toEqual([asOf, 51]);
    expect(statement.text).toContain('s.during @> $1::date');
    expect(statement.text).not.toContain(':asOf');
    expect(statement.text).toMatch(/LIMIT \$2$/);
  });

  it('applies a filter only when it is given, and null counts as not given', () => {
    const without = pageOf(seats, { asOf, group: undefined, role: null }, 51, null, 'object');
    const withGroup = pageOf(seats, { asOf, group: 'g' }, 51, null, 'object');
    expect(without.statement.text).not.toContain('group_id');
    expect(withGroup.statement.text).toContain('AND s.group_id = $2');
    expect(withGroup.values).toEqual([asOf, 'g', 51]);
  });

  it('has one statement for one combination of filters, whatever their values', () => {
    const one = pageOf(seats, { asOf, group: 'a' }, 10, null, 'object').statement;
    const other = pageOf(seats, { asOf: '2014-01-01', group: 'b' }, 99, null, 'object').statement;
    const third = pageOf(seats, { asOf, role: 'CHAIR' }, 10, null, 'object').statement;
    expect(other).toEqual(one);
    expect(third.name).not.toBe(one.name);
    expect(third.name.length).toBeLessThanOrEqual(63);
  });

  it('goes on after the last row of the page before, in the direction of the list', () => {
    const after = cursorFor({ item: '{}', cursor: '["m03", "0199a7c0-0000-7000-8000-000000000001"]' });
    const { statement, values } = pageOf(seats, { asOf }, 51, after, 'object');
    expect(statement.text).toContain('(s.key, s.id) > ($2::text, $3::uuid)');
    expect(values).toEqual([asOf, 'm03', '0199a7c0-0000-7000-8000-000000000001', 51]);
    const backwards = pageOf({ ...seats, direction: 'DESC' }, { asOf }, 51, after, 'object');
    expect(backwards.statement.text).toContain('(s.key, s.id) < (');
    expect(backwards.statement.text).toContain('ORDER BY s.key DESC, s.id DESC');
  });

  it('names a first key once more where an index knows that one alone', () => {
    const list: ListDefinition = {
      ...seats,
      order: [
        { by: 's.opened_on', type: 'date', isIndexedAlone: true },
        { by: 'p.id', type: 'uuid' },
      ],
    };
    const after = cursorFor({ item: '{}', cursor: '["2013-01-01", "0199a7c0-0000-7000-8000-000000000001"]' });
    expect(pageOf(list, { asOf }, 51, null, 'object').statement.text).not.toContain('>=');
    const { text } = pageOf(list, { asOf }, 51, after, 'object').statement;
    expect(text).toContain('(s.opened_on, p.id) > ($2::date, $3::uuid) AND s.opened_on >= $2::date');
    const backwards = pageOf({ ...list, direction: 'DESC' }, { asOf }, 51, after, 'object').statement.text;
    expect(backwards).toContain('AND s.opened_on <= $2::date');
  });

  it.each(['nonsense', '', Buffer.from('["one"]').toString('base64url'), Buffer.from('[{},[]]').toString('base64url')])(
    'refuses a cursor that it did not give out: %j',
    (after) => {
      expect(() => pageOf(seats, { asOf }, 51, after, 'object')).toThrow(Problem);
    },
  );

  it('gives the columns as an array for CSV', () => {
    expect(pageOf(seats, { asOf }, 51, null, 'array').statement.text).toContain(
      'json_build_array(s.id, lower(s.during), s.during @> $1::date)',
    );
  });
});

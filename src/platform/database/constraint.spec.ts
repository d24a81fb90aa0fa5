import { DatabaseError } from 'pg';
import { Problem } from '../problems/problem';
import { SentenceBook, unreachable } from '../problems/sentences';
import { problemOf } from './constraint';

const book = new SentenceBook({
  seat_one_holder_at_a_time: { status: 409, detail: 'Somebody sits in this seat on those days.' },
  person_of_seat: { status: 422, pointer: '#/person', detail: 'There is no person with this id.' },
  group_pk: unreachable('ids are made here'),
});

function refused(fields: Partial<DatabaseError>): DatabaseError {
  return Object.assign(new DatabaseError('duplicate key value (Dr Lee) violates …', 10, 'error'), fields);
}

function detailOf(failure: unknown): string {
  const problem = problemOf(failure, book);
  return problem instanceof Problem ? `${String(problem.status)} ${problem.detail}` : 'no problem';
}

describe('what a person reads when the database refuses', () => {
  it('is the sentence of the constraint, at its field', () => {
    expect(detailOf(refused({ code: '23P01', constraint: 'seat_one_holder_at_a_time' }))).toBe(
      '409 Somebody sits in this seat on those days.',
    );
    expect(problemOf(refused({ code: '23503', constraint: 'person_of_seat' }), book)).toMatchObject({
      kind: 'person-of-seat',
      errors: [{ pointer: '#/person', detail: 'There is no person with this id.' }],
    });
  });

  it('is that somebody else was quicker, when two writers met', () => {
    const sentence = '409 Somebody was changing the same record at this moment. Send the request again.';
    expect(detailOf(refused({ code: '40001' }))).toBe(sentence);
    expect(detailOf(refused({ code: '40P01' }))).toBe(sentence);
  });

  it('is that the database is busy, when it has no room', () => {
    expect(detailOf(refused({ code: '53300' }))).toMatch(/^503 The database is busier than it should be/);
  });

  it('is that it took too long, when a statement ran into its limit', () => {
    expect(detailOf(refused({ code: '57014' }))).toMatch(/^503 This took longer than a request may take, and nothing/);
  });

  it('is that the database is away, when the connection was lost', () => {
    expect(detailOf(refused({ code: '57P01' }))).toMatch(/^503 The database cannot be reached/);
    expect(detailOf(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toMatch(/^503 /);
    expect(detailOf(new Error('Connection terminated unexpectedly'))).toMatch(/^503 /);
  });

  it('is nothing of ours for a defect, which passes on as it is', () => {
    const defects = [
      refused({ code: '42601' }),
      refused({ code: '23505', constraint: 'group_pk' }),
      new TypeError('x'),
    ];
    for (const defect of defects) expect(problemOf(defect, book)).toBe(defect);
  });
});

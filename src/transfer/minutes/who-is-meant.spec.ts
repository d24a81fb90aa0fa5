import { whoIsMeant, whoseInitials } from './who-is-meant';

const people = ['Dr Jane Smith', 'Peter Smith', 'José Álvarez', 'Ann Archer', 'Ann Archer', 'Katharine O’Neill'].map(
  (name, index) => ({ id: String(index), name }),
);

describe('Who is meant by a name', () => {
  it.each([
    ['Jane Smith', { id: '0', isSure: true }],
    ['Professor Smith Jane', { id: '0', isSure: true }],
    ['Jose Alvarez', { id: '2', isSure: true }],
    ['P. Smith', { id: '1', isSure: false }],
    ['Katherine O’Neill', { id: '5', isSure: false }],
    // Two of them, or nobody.
    ['Ann Archer', null],
    ['Smith', null],
    ['Zoe Adams', null],
    ['', null],
  ])('%s', (written, meant) => {
    expect(whoIsMeant(written, people)).toEqual(meant);
  });

  it('is asked for by initials only where one alone has them', () => {
    expect([whoseInitials('PS', people), whoseInitials('AA', people)]).toEqual([{ id: '1', isSure: false }, null]);
  });
});

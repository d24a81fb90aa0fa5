import { claimedRoles, wordsAt } from './claimed-roles';

describe('what a provider’s roles mean here', () => {
  it('is a role, and the key of what it is held on', () => {
    expect(claimedRoles('admins=ADMINISTRATOR; R8000:G1=HIT_MANAGER:stroke ;chairs = CHAIR:stroke-sg;')).toEqual([
      { word: 'admins', role: 'ADMINISTRATOR', hit: null, group: null },
      { word: 'R8000:G1', role: 'HIT_MANAGER', hit: 'stroke', group: null },
      { word: 'chairs', role: 'CHAIR', hit: null, group: 'stroke-sg' },
    ]);
    expect(claimedRoles(null)).toEqual([]);
  });

  it.each([
    ['admins', 'an equals sign'],
    ['admins=EMPEROR', 'one of ADMINISTRATOR'],
    ['admins=ADMINISTRATOR:stroke', 'leave out what follows the colon'],
    ['managers=HIT_MANAGER', 'key of the HIT'],
    ['chairs=CHAIR', 'key of the group'],
  ])('is refused where it is written as %s', (line, sentence) => {
    expect(() => claimedRoles(line)).toThrow(sentence);
  });

  it('is found at a place with steps, where any may be a list, or by a name with dots in it', () => {
    const codes = { rbac: { roles: [{ code: 'R1' }, { code: 'R2' }, { other: 'R3' }] } };
    expect(wordsAt(codes, 'rbac.roles.code')).toEqual(['R1', 'R2']);
    expect(wordsAt({ roles: 'one' }, 'roles')).toEqual(['one']);
    expect(wordsAt({ 'https://example.org/roles': ['one', 2, null] }, 'https://example.org/roles')).toEqual(['one']);
    expect(wordsAt({}, 'roles.code')).toEqual([]);
  });
});

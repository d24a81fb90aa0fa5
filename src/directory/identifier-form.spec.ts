import { faultInIdentifier, identifierForms } from './identifier-form';
import { identifierSchemes } from './organisation-identifier.entity';

describe('an identifier in a public register', () => {
  it.each([
    ['ODS', 'RVJ'],
    ['ODS', '11H'],
    ['ODS', 'QUY'],
    ['UKPRN', '10007786'],
    ['GSS', 'E06000023'],
    ['COMPANY', '07888541'],
    ['COMPANY', 'SC123456'],
    ['CHARITY', '1089464'],
    ['LOCAL', 'team 7, second floor'],
  ])('of the scheme %s may be %s', (scheme, value) => {
    expect(faultInIdentifier(scheme, value)).toBeNull();
  });

  it.each([
    ['ODS', 'rvj'],
    ['ODS', 'RV'],
    ['ODS', 'RVJ '],
    ['UKPRN', '1000778'],
    ['UKPRN', '100077866'],
    ['GSS', '06000023E'],
    ['COMPANY', '7888541'],
    ['CHARITY', '12345'],
    ['LOCAL', ''],
    ['LOCAL', ' leading space'],
    ['ODS', 17],
    ['ODS', null],
  ])('of the scheme %s is not %p, and the sentence says how one looks', (scheme, value) => {
    expect(faultInIdentifier(scheme, value)).toMatch(/\.$/);
  });

  it('of an unknown scheme is refused at the scheme, not twice', () => {
    expect(faultInIdentifier('NHS', 'RVJ')).toBeNull();
  });

  it('has a form for every scheme there is', () => {
    expect(Object.keys(identifierForms).sort()).toEqual([...identifierSchemes].sort());
  });
});

import { assert, integer, property, stringMatching } from 'fast-check';
import { canonicalOrcid, checkCharacter, faultInOrcid } from './orcid';

const notOne = 'An ORCID iD is 16 digits, of which the last may be X, for example 0000-0002-1825-0097.';
const slip = 'This is not an ORCID iD: its last character does not fit the others. Check it for a slip.';

describe('an ORCID iD', () => {
  it.each(['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'])('such as %s is accepted', (orcid) => {
    expect(faultInOrcid(orcid)).toBeNull();
    expect(canonicalOrcid(orcid)).toBe(orcid);
  });

  it.each([
    '0000000218250097',
    'https://orcid.org/0000-0002-1825-0097',
    'http://www.orcid.org/0000-0002-1825-0097',
    'orcid.org/0000-0002-1825-0097',
    ' 0000 0002 1825 0097 ',
  ])('written as %s is kept in the one canonical form', (written) => {
    expect(canonicalOrcid(written)).toBe('0000-0002-1825-0097');
  });

  it('may end in a small x', () => {
    expect(canonicalOrcid('000000021694233x')).toBe('0000-0002-1694-233X');
  });

  it.each(['', '0000-0002-1825', '0000-0002-1825-00977', '0000-0002-182X-0097', 'Josiah Carberry', 12, null])(
    'is not %p, and the sentence shows what one looks like',
    (value) => {
      expect(faultInOrcid(value)).toBe(notOne);
    },
  );

  it('with another last character is a slip', () => {
    expect(faultInOrcid('0000-0002-1825-0098')).toBe(slip);
    expect(faultInOrcid('0000-0002-1825-009X')).toBe(slip);
  });

  const digits = stringMatching(/^\d{15}$/);

  it('has one last character for any fifteen digits', () => {
    assert(
      property(digits, (fifteen) => {
        const fitting = Array.from('0123456789X').filter((last) => faultInOrcid(fifteen + last) === null);
        expect(fitting).toEqual([checkCharacter(fifteen)]);
      }),
    );
  });

  it('is found out when one digit is wrong or two neighbours change places', () => {
    assert(
      property(
        digits,
        integer({ min: 0, max: 14 }),
        integer({ min: 0, max: 9 }).map(String),
        (fifteen, place, digit) => {
          const right = fifteen + checkCharacter(fifteen);
          const mistyped = right.slice(0, place) + digit + right.slice(place + 1);
          const swapped =
            right.slice(0, place) + right.charAt(place + 1) + right.charAt(place) + right.slice(place + 2);
          for (const wrong of [mistyped, swapped].filter((other) => other !== right)) {
            expect(faultInOrcid(wrong)).not.toBeNull();
          }
        },
      ),
    );
  });
});

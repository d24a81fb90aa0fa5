import fc from 'fast-check';
import { contentLine, quotedValue, textValue } from './content-line';

describe('A line of iCalendar', () => {
  it('stays whole up to 75 octets, and is folded after them', () => {
    expect(contentLine('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`);
    expect(contentLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
    expect(contentLine('x'.repeat(75 + 74 + 1))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x\r\n`);
  });

  it('never has more than 75 octets, no character cut in two, and nothing lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = textValue(text);
        const folded = contentLine(line);
        for (const piece of folded.split('\r\n').slice(0, -1)) {
          expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
          expect(Buffer.from(piece).toString()).toBe(piece);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`);
      }),
    );
  });

  it('holds a text with its commas, semicolons, backslashes and line ends written as the standard says', () => {
    expect(textValue('Room 4, Southmead; \\\\server\r\nsecond\nthird\u0007')).toBe(
      'Room 4\\, Southmead\\; \\\\\\\\server\\nsecond\\nthird ',
    );
    expect(quotedValue('Ann "the chair" Archer\n')).toBe('"Ann  the chair  Archer "');
  });
});

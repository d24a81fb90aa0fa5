import { assert, property, string } from 'fast-check';
import { labelLines } from './label-lines';

describe('The label of a bar', () => {
  it('is broken between words where it is too long for a phone', () => {
    expect(labelLines('5 May')).toEqual(['5 May']);
    expect(labelLines('Bristol, North Somerset and South Gloucestershire ICB')).toEqual([
      'Bristol, North Somerset and',
      'South Gloucestershire ICB',
    ]);
  });

  it('says all of it in lines that fit, whatever it is', () => {
    assert(
      property(string({ maxLength: 200 }), (label) => {
        const lines = labelLines(label);
        expect(lines.every((line) => Array.from(line).length <= 28)).toBe(true);
        expect(lines.join('').replace(/\s/g, '')).toBe(label.replace(/\s/g, ''));
      }),
    );
  });
});

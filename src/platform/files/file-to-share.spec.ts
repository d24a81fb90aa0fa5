import { mostBytesShared, typeOfFile } from './file-to-share';

const file = (name: string, begins: string) => ({ name, bytes: Buffer.from(begins, 'latin1') });

describe('A file to share', () => {
  it.each([
    ['Pathway.PDF', '%PDF-1.7', 'application/pdf'],
    ['photo.jpeg', '\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
    ['list.csv', 'a,b', 'text/csv; charset=utf-8'],
  ])('%s is given out as what it is', (name, begins, type) => {
    expect(typeOfFile(file(name, begins))).toBe(type);
  });

  it.each([
    ['page.html', '<html>', 'one of these kinds'],
    ['no-end', 'x', 'one of these kinds'],
    ['constructor', 'x', 'one of these kinds'],
    ['paper.pdf', '<script>', 'not what its name says'],
    ['notes.txt', 'a\u0000b', 'not what its name says'],
    ['empty.txt', '', 'is empty'],
  ])('%s that holds %j is refused', (name, begins, why) => {
    expect(() => typeOfFile(file(name, begins))).toThrow(
      expect.objectContaining({ detail: expect.stringContaining(why) }),
    );
  });

  it('is not larger than 5 MB', () => {
    expect(() => typeOfFile({ name: 'a.txt', bytes: Buffer.alloc(mostBytesShared + 1, 'a') })).toThrow();
    expect(typeOfFile({ name: 'a.txt', bytes: Buffer.alloc(mostBytesShared, 'a') })).toContain('text/plain');
  });
});

import { Unzip, UnzipInflate } from 'fflate';
import { decodedText } from '../spreadsheets/file/decoded-text';
import { RefusedFile } from '../spreadsheets/file/refused-file';

/** Most characters of minutes that are read: some fifty pages. */
export const mostCharacters = 200_000;
/** Most bytes of text in a Word file, which is packed. */
const mostUnfolded = 20_000_000;
const pieceLength = 65_536;
const textOfDocument = 'word/document.xml';

const damaged = 'The file is damaged: it cannot be unpacked. Open it in Word, save it again, and upload that.';
const locked =
  'The file is protected by a password, or of a Word before 2007. Open it in Word, save it as .docx without a password, and upload that.';

/** The text of minutes, line by line as somebody reads them: of a Word file, of Markdown, or of plain text. Throws for what is none. */
export function minutesText(bytes: Uint8Array): string {
  const text = isZip(bytes) ? textOfWord(bytes) : plainText(bytes);
  if (text.trim() === '') throw new RefusedFile('There is no text in the file.');
  if (text.length > mostCharacters)
    throw new RefusedFile(
      `The minutes are longer than ${mostCharacters.toLocaleString('en-GB')} letters, and were not read. Leave out the papers.`,
    );
  return text;
}

const isZip = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;

function plainText(bytes: Uint8Array): string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new RefusedFile(locked);
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-')
    throw new RefusedFile('This is a PDF. Copy its text and paste it, or upload the Word file that it was made from.');
  const { pieces } = decodedText(bytes);
  const text = [...pieces]
    .join('')
    .replaceAll('\r\n', '\n')
    .replace(/^\uFEFF/, '');
  if (text.includes('\u0000'))
    throw new RefusedFile('This is no text. Upload a .docx, .md or .txt file, or paste the minutes.');
  return text;
}

function textOfWord(bytes: Uint8Array): string {
  const names: string[] = [];
  const pieces: string[] = [];
  const decoder = new TextDecoder();
  let unfolded = 0;
  const failures: Error[] = [];
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (file.name !== textOfDocument) return;
    file.ondata = (problem, piece) => {
      if (problem) failures.push(problem);
      unfolded += piece.length;
      if (unfolded <= mostUnfolded) pieces.push(decoder.decode(piece, { stream: true }));
      else failures.push(new RefusedFile('The file unfolds to more than 20 MB of text, and was not read.'));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length && failures.length === 0; from += pieceLength)
      unzip.push(bytes.subarray(from, from + pieceLength), from + pieceLength >= bytes.length);
  } catch {
    throw new RefusedFile(damaged);
  }
  if (names.includes('word/vbaProject.bin'))
    throw new RefusedFile('The file has macros, and was not read. Save it as .docx without macros.');
  if (!names.includes(textOfDocument))
    throw new RefusedFile(names.length === 0 ? damaged : 'This is no Word file. Upload a .docx, .md or .txt file.');
  const [failure] = failures;
  if (failure !== undefined) throw failure instanceof RefusedFile ? failure : new RefusedFile(damaged);
  return textOfXml(pieces.join(''));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** WordprocessingML: runs of text within paragraphs, tabs and breaks; cells of a row are told apart by a bar. */
function textOfXml(xml: string): string {
  return xml
    .replaceAll(/<w:tab(?: [^>]*)?\/>/g, '\t')
    .replaceAll(/<w:(?:br|cr)(?: [^>]*)?\/>/g, '\n')
    .replaceAll(/<\/w:p>\s*<\/w:tc>/g, ' | ')
    .replaceAll(/<\/w:(?:p|tr)>/g, '\n')
    .replaceAll(/<w:(?:delText|instrText)[^>]*>[^<]*<\/w:(?:delText|instrText)>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#x?[\da-f]+|\w+);/gi, (_, name: string) => entities[name] ?? letterOf(name));
}

function letterOf(name: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Text out of bytes, in pieces, and what was noticed about how it is written. */
export interface DecodedText {
  readonly pieces: Iterable<string, undefined>;
  readonly note: string | null;
}

const pieceLength = 65_536;
const sample = 4_096;

/**
 * Reads text in the encoding that it is written in: as its first bytes say, as UTF-16 where every other byte is nothing, as UTF-8,
 * or else as the Windows-1252 of an older Excel.
 */
export function decodedText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const notes: Readonly<Record<string, string>> = {
    'utf-16le': 'The file is written in UTF-16, and was read as that.',
    'utf-16be': 'The file is written in UTF-16, and was read as that.',
    'windows-1252':
      'The file is not written in UTF-8, and was read as Windows-1252, as older versions of Excel save CSV. Check letters with accents.',
  };
  return { pieces: pieces(bytes, encoding), note: notes[encoding] ?? null };
}

function* pieces(bytes: Uint8Array, encoding: string): Generator<string, undefined> {
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += pieceLength)
    yield decoder.decode(bytes.subarray(from, from + pieceLength), { stream: true });
  yield decoder.decode();
  return undefined;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, sample);
  const nothingAt = (rest: number): number => beginning.filter((byte, at) => byte === 0 && at % 2 === rest).length;
  // Latin letters in UTF-16 are a byte and a zero.
  if (nothingAt(1) > beginning.length / 4) return 'utf-16le';
  if (nothingAt(0) > beginning.length / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += pieceLength)
      decoder.decode(bytes.subarray(from, from + pieceLength), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

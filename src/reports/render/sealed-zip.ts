import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** A zip knows no moment before 1980. */
const noMoment = new Date(Date.UTC(1980, 0, 2));
const whenMade = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** Files as a zip that is the same for the same files: without the moments at which they were written. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: noMoment }];
  }
  return Buffer.from(zipSync(entries));
}

/** An office file that says it was made at a moment, however late it is made: the same report is the same file, byte by byte. */
export function sealed(file: Uint8Array, moment: Date): Buffer {
  const said = `${moment.toISOString().slice(0, 19)}Z`;
  const files = Object.entries(unzipSync(file)).map(([name, content]): [string, string | Uint8Array] =>
    name === 'docProps/core.xml' ? [name, strFromU8(content).replace(whenMade, `$1${said}`)] : [name, content],
  );
  return zipped(Object.fromEntries(files));
}

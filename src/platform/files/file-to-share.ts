import { Problem } from '../problems/problem';

/** A file as it was chosen. */
export interface FileToShare {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Most bytes of a file that is shared. */
export const mostBytesShared = 5_000_000;

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const zip = 'PK\u0003\u0004';

/** What may be shared, by the end of its name: its media type, and the bytes that every such file begins with. */
const kinds: Readonly<Record<string, { readonly type: string; readonly begins: string }>> = {
  pdf: { type: 'application/pdf', begins: '%PDF-' },
  docx: { type: `${openXml}.wordprocessingml.document`, begins: zip },
  xlsx: { type: `${openXml}.spreadsheetml.sheet`, begins: zip },
  pptx: { type: `${openXml}.presentationml.presentation`, begins: zip },
  odt: { type: `${openDocument}.text`, begins: zip },
  ods: { type: `${openDocument}.spreadsheet`, begins: zip },
  odp: { type: `${openDocument}.presentation`, begins: zip },
  png: { type: 'image/png', begins: '\u0089PNG\r\n' },
  jpg: { type: 'image/jpeg', begins: '\u00ff\u00d8\u00ff' },
  txt: { type: 'text/plain; charset=utf-8', begins: '' },
  csv: { type: 'text/csv; charset=utf-8', begins: '' },
};

/** The kinds of files that may be shared, as somebody reads them. */
export const fileKindsInWords = Object.keys(kinds).join(', ');

/**
 * The media type under which a file is given out, by its name; what it holds must begin as such files do, so that nothing is passed
 * off as something else. Throws 422 for a file of another kind, an empty one or one that is too large.
 */
export function typeOfFile({ name, bytes }: FileToShare): string {
  const end = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg') ?? '';
  const kind = Object.hasOwn(kinds, end) ? kinds[end] : undefined;
  if (kind === undefined) throw Problem.field('#/file', `Choose a file of one of these kinds: ${fileKindsInWords}.`);
  if (bytes.length === 0) throw Problem.field('#/file', 'This file is empty. Choose another one.');
  if (bytes.length > mostBytesShared) throw Problem.field('#/file', 'Choose a file of at most 5 MB.');
  const isText = kind.begins === '';
  const isSound = isText
    ? !bytes.includes(0)
    : bytes.subarray(0, kind.begins.length).toString('latin1') === kind.begins;
  if (!isSound)
    throw Problem.field('#/file', 'What is in this file is not what its name says. Save it again, then choose it.');
  return kind.type;
}

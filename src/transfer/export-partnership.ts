import { Injectable } from '@nestjs/common';
import { stringify } from 'yaml';
import { Database } from '../platform/database/database';
import type { Snapshot } from '../platform/database/snapshot';
import type { Viewer } from '../platform/viewer';
import { exportStatement } from './export-statements';
import type { Withheld } from './export-statements';
import type { FileForm } from './reading/file-element';
import { fileFormat, sections } from './sections/all';

/** How a file is written: its beginning, its end, and each section around and between its elements. */
interface Writing {
  readonly begin: string;
  readonly single: (name: string, element: string) => string;
  readonly list: (name: string) => string;
  readonly element: (element: string, isFirst: boolean) => string;
  readonly endOfList: string;
  readonly end: string;
}

const writings: Readonly<Record<FileForm, Writing>> = {
  json: {
    begin: `{\n"format":${JSON.stringify(fileFormat)}`,
    single: (name, element) => `,\n"${name}":${element}`,
    list: (name) => `,\n"${name}":[\n`,
    element: (element, isFirst) => (isFirst ? element : `,\n${element}`),
    endOfList: '\n]',
    end: '\n}\n',
  },
  yaml: {
    begin: stringify({ format: fileFormat }),
    single: (name, element) => stringify({ [name]: parsed(element) }),
    list: (name) => `${name}:\n`,
    element: (element) => indented(stringify([parsed(element)], { lineWidth: 0 })),
    endOfList: '',
    end: '',
  },
};

const nothing: Withheld = new Set();

/** Gives out everything as a partnership file, element by element, as it was at one moment. */
@Injectable()
export class ExportPartnership {
  constructor(private readonly database: Database) {}

  /**
   * The file in pieces, without the fields whose readers `withheld` names. The same data give the same bytes, whatever ids they
   * have. The trail tells who took everything out.
   */
  async *execute(viewer: Viewer, form: FileForm, withheld: Withheld = nothing): AsyncGenerator<string> {
    await this.database.write(viewer, (tx) =>
      tx.trail('export-partnership', 'partnership', null, { form, withheld: [...withheld] }),
    );
    yield* this.database.snapshot(viewer, (snapshot) => file(snapshot, writings[form], withheld));
  }
}

async function* file(snapshot: Snapshot, writing: Writing, withheld: Withheld): AsyncGenerator<string> {
  yield writing.begin;
  for (const rows of sections) {
    let isFirst = true;
    for await (const batch of snapshot.batches<{ element: string }>(exportStatement(rows, withheld))) {
      const pieces = batch.map(({ element }, index) => {
        if (rows.form === 'one') return writing.single(rows.name, element);
        return `${isFirst && index === 0 ? writing.list(rows.name) : ''}${writing.element(element, isFirst && index === 0)}`;
      });
      isFirst = false;
      yield pieces.join('');
    }
    if (!isFirst && rows.form === 'list') yield writing.endOfList;
  }
  yield writing.end;
}

function parsed(element: string): unknown {
  return JSON.parse(element);
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}

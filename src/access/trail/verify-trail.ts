import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Snapshot } from '../../platform/database/snapshot';
import type { Viewer } from '../../platform/viewer';
import { hashedTrail, trailHead } from './trail.queries';

/** A place of the trail: how many rows it had then, and the hash of the last one. */
export interface TrailPlace {
  readonly position: number;
  readonly hash: string;
}

/** What a proof of the trail found. */
export interface TrailProof {
  /** Rows that were looked at. */
  readonly rows: number;
  readonly head: TrailPlace;
  /** The first row that is not as it was written; null when every one is. */
  readonly firstBroken: { readonly position: number; readonly why: string } | null;
}

/** A place as an earlier proof told it: position:hash. */
export function trailPlace(told: string): TrailPlace {
  const [position = '', hash = ''] = told.split(':');
  return { position: Number(position), hash };
}

interface HashedRow extends TrailPlace {
  readonly content: string;
}

const beforeTheFirst = createHash('sha256').digest('hex');

/**
 * Proves that no row of the trail was changed, removed or put in between: works out every hash anew, outside the database, and
 * compares with the head. Whoever owns the database could write the whole chain anew; a place that was kept elsewhere shows that too.
 */
@Injectable()
export class VerifyTrail {
  constructor(private readonly database: Database) {}

  /** Reads the whole trail, in batches, as it is at one moment. `kept` is a place that an earlier proof told. */
  async execute(viewer: Viewer, kept: TrailPlace | null): Promise<TrailProof> {
    for await (const proof of this.database.snapshot(viewer, (snapshot) => prove(snapshot, kept))) return proof;
    throw new Error('A proof says something.');
  }
}

async function* prove(snapshot: Snapshot, kept: TrailPlace | null): AsyncGenerator<TrailProof> {
  const head = await headOf(snapshot);
  let last: TrailPlace = { position: 0, hash: beforeTheFirst };
  for await (const batch of snapshot.batches<HashedRow>(hashedTrail)) {
    for (const row of batch) {
      const why = faultOf(row, last, kept);
      if (why !== null) {
        yield { rows: last.position, head, firstBroken: { position: last.position + 1, why } };
        return;
      }
      last = row;
    }
  }
  yield { rows: last.position, head, firstBroken: faultAtTheEnd(last, head, kept) };
}

async function headOf(snapshot: Snapshot): Promise<TrailPlace> {
  for await (const [head] of snapshot.batches<TrailPlace>(trailHead)) {
    if (head) return head;
  }
  // Somebody took the head away: then nothing is known of where the trail ends.
  return { position: 0, hash: '' };
}

function faultOf({ position, content, hash }: HashedRow, last: TrailPlace, kept: TrailPlace | null): string | null {
  const expected = last.position + 1;
  if (position !== expected) return `Row ${String(expected)} is missing.`;
  const proper = createHash('sha256').update(Buffer.from(last.hash, 'hex')).update(content).digest('hex');
  if (proper !== hash)
    return `Row ${String(expected)} is not what was written, or does not follow from the row before.`;
  if (kept?.position === expected && kept.hash !== hash)
    return `Row ${String(expected)} is another one than when its hash was kept: it, or a row before it, was written anew.`;
  return null;
}

function faultAtTheEnd(last: TrailPlace, head: TrailPlace, kept: TrailPlace | null): TrailProof['firstBroken'] {
  const position = last.position + 1;
  const end = Math.max(head.position, kept?.position ?? 0);
  if (end >= position) return { position, why: `Row ${String(position)} is missing: there were ${String(end)}.` };
  if (head.hash === last.hash) return null;
  return { position: position - 1, why: 'The head of the trail does not know its last row.' };
}

import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Tx } from '../platform/database/tx';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { OrganisationMerger } from './organisation-merger.entity';
import { changedByMerger, mergeBoth, successionsOfBoth } from './organisation-merger.queries';
import type { ChangedByMerger, SuccessionsOfBoth } from './organisation-merger.queries';
import { Organisation } from './organisation.entity';
import { oneSuccessionAtATime } from './succession.queries';

export interface MergeOrganisationCommand {
  /** The organisation that stays. */
  readonly into: string;
}

const refused = (detail: string): Problem =>
  new Problem(409, 'not-a-duplicate', detail, [{ pointer: '#/into', detail }]);

/**
 * Makes two rows of one organisation one: whatever names the duplicate, on any day, names the one that stays. Only whoever was asked
 * merges, and the two can be separated again, because every row that changed is remembered.
 */
@Injectable()
export class MergeOrganisation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the organisation that stays. Throws 404 and 412 of the duplicate, 422 when there is no such other, and 409 when it is the same one
   * or their successions say that they are two.
   */
  async execute(
    viewer: Viewer,
    duplicate: string,
    ifMatch: number,
    { into }: MergeOrganisationCommand,
  ): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      await tx.rows(oneSuccessionAtATime, []);
      const gone = await tx.held(Organisation, duplicate, ifMatch);
      if (into === duplicate) throw refused('This is the same organisation. Choose the other one.');
      const stays = await tx.named(Organisation, into, '#/into');
      const name = await this.provedName(tx, duplicate, into);
      const id = newId();
      const [duplicateKey, mergedAt] = [gone.key, this.clock.now()];
      const both = { organisationId: into, duplicateId: duplicate };
      await tx.insert(OrganisationMerger, [{ id, ...both, duplicateKey, duplicateName: name, mergedAt }]);
      await tx.rows(mergeBoth, [id]);
      await tx.change(Organisation, into, {});
      const changed = await tx.rows<ChangedByMerger & Record<string, unknown>>(changedByMerger, [id]);
      await tx.trail('merge-organisation', 'organisation', into, { duplicate, key: gone.key, name, changed });
      return { id: into, version: stays.version + 1 };
    });
  }

  /** What the duplicate is called, when successions do not say that the two are two. */
  private async provedName(tx: Tx, duplicate: string, into: string): Promise<string> {
    const [gone, stays] = await tx.rows<SuccessionsOfBoth & Record<string, unknown>>(successionsOfBoth, [
      duplicate,
      into,
    ]);
    if (!gone || !stays) throw Problem.notFound('organisation');
    const against = whyTwo(gone, stays);
    if (against !== null) throw refused(against);
    return gone.name;
  }
}

/** Why two organisations are not one, or null. */
function whyTwo(gone: SuccessionsOfBoth, stays: SuccessionsOfBoth): string | null {
  if (gone.successorId === stays.id || stays.successorId === gone.id)
    return `${gone.name} and ${stays.name} are one partner already: one stands in the place of the other. Choose another organisation.`;
  if (gone.successorId === stays.successorId && gone.on === stays.on) return null;
  if (gone.successorId !== null && stays.successorId !== null)
    return `${gone.name} is succeeded by ${said(gone)}, and ${stays.name} by ${said(stays)}. Choose an organisation with the same successor.`;
  return outlives(gone, stays) ?? outlives(stays, gone);
}

/** An organisation ends where its successor begins, so that its duplicate has to as well. */
function outlives(one: SuccessionsOfBoth, other: SuccessionsOfBoth): string | null {
  if (one.on === null || (other.to !== null && other.to < one.on)) return null;
  return `${one.name} is succeeded by ${said(one)}, and ${other.name} goes on after that. Give ${other.name} its last day first.`;
}

const said = ({ successorName, on }: SuccessionsOfBoth): string => `${successorName ?? ''} from ${on ?? ''}`;

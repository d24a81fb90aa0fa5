import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { viewerFor } from '../access/permitted';
import { sightIn } from '../access/sight';
import { Lists } from '../platform/http/lists';
import type { Parameters } from '../platform/http/list';
import type { Sheet } from '../platform/http/sheet';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { searchables, searchKinds } from './searchable.queries';
import type { SearchKind } from './searchable.queries';
import { searchWords } from './search-words';
import type { FoundView } from './search.dto';

/** How many of a kind there are, of those that whoever asks may see. */
interface Counted {
  readonly kind: SearchKind;
  readonly total: number;
}

/**
 * Finds by words what whoever asks may see, of every kind: each kind needs its own line of the policy, and leaves out what is
 * not within reach in its statement, from the count too.
 */
@Injectable()
export class SearchEverything {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  /** How many there are of each kind that there are any of. */
  async counts(request: FastifyRequest, viewer: Viewer, typed: string): Promise<Counted[]> {
    const parameters = this.parameters(request, typed);
    const all = await Promise.all(
      this.readers(request, viewer).map(async ({ kind, reader }) => ({
        kind,
        total: await this.lists.total(reader, searchables[kind].list, parameters),
      })),
    );
    return all.filter(({ total }) => total > 0);
  }

  /** A page of one kind, each thing as JSON text. Nothing of a kind that whoever asks may not see. */
  async page(
    request: FastifyRequest,
    viewer: Viewer,
    { typed, kind, limit, after }: { typed: string; kind: SearchKind; limit: number; after?: string | undefined },
  ): Promise<{ readonly items: readonly string[]; readonly next: string | null }> {
    const { needs, list } = searchables[kind];
    const reader = viewerFor(request, viewer, needs);
    if (reader === null) return { items: [], next: null };
    return this.lists.page(reader, list, this.parameters(request, typed), {
      limit,
      ...(after !== undefined && { after }),
    });
  }

  /** One sheet of a kind. */
  async sheet(
    request: FastifyRequest,
    viewer: Viewer,
    { typed, kind, number, size }: { typed: string; kind: SearchKind; number: number; size: number },
  ): Promise<Sheet<FoundView>> {
    const { needs, list } = searchables[kind];
    const reader = viewerFor(request, viewer, needs);
    if (reader === null) return { items: [], total: 0, number, size };
    const asked = { sort: null, isDescending: false, number, size };
    return this.lists.sheet<FoundView>(reader, list, this.parameters(request, typed), asked);
  }

  /** The decision or action whose number was typed, where whoever asks may see it. */
  async referred(request: FastifyRequest, viewer: Viewer, typed: string): Promise<FoundView | null> {
    const { reference } = searchWords(typed);
    if (reference === null) return null;
    const kind = reference.startsWith('A') ? 'ACTION' : 'DECISION';
    const { items } = await this.sheet(request, viewer, { typed, kind, number: 1, size: 5 });
    return items.find(({ number }) => number === reference) ?? null;
  }

  private readers(request: FastifyRequest, viewer: Viewer): { kind: SearchKind; reader: Viewer }[] {
    return searchKinds.flatMap((kind) => {
      const reader = viewerFor(request, viewer, searchables[kind].needs);
      return reader === null ? [] : [{ kind, reader }];
    });
  }

  private parameters(request: FastifyRequest, typed: string): Parameters {
    return { ...searchWords(typed), asOf: this.clock.today(), sight: sightIn(request, 'confidential-items:read') };
  }
}

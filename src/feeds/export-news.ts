import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { AssembleFindingChanges } from '../assurance/assemble-finding-changes';
import type { TurnedFindingView } from '../assurance/finding-history.dto';
import { outcomeWords } from '../assurance/outcome';
import { Database } from '../platform/database/database';
import { knowledgeShared } from '../exchange/knowledge/knowledge.queries';
import type { SharedKnowledgeView } from '../exchange/knowledge/knowledge.dto';
import { Lists } from '../platform/http/lists';
import { Clock } from '../platform/time/clock';
import { dayInWords } from '../platform/time/day-in-words';
import { plusDays } from '../platform/time/period';
import type { Entry } from './atom';
import { latestRecords, latestRecordsOfGroups, placesOfPromises, writtenSoFar } from './news.queries';
import type { RecordTold } from './news.queries';
import type { FeedAsked } from './recognise-feed';

/** How far back promises that turned are told. */
const daysBack = 28;
const mostPieces = 50;

interface Place {
  readonly id: string;
  readonly hitId: string | null;
  readonly groupId: string | null;
}

/** Puts feeds of news together: what there is to tell somebody, the latest first. */
@Injectable()
export class ExportNews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lists: Lists,
    private readonly assembleFindingChanges: AssembleFindingChanges,
  ) {}

  /** What it all follows from: the day, what its reader may see, and whether anything was written at all. */
  async parts({ viewer }: FeedAsked): Promise<readonly unknown[]> {
    const [head] = await this.database.rows(viewer, writtenSoFar, []);
    return [this.clock.today(), viewer.reach, head];
  }

  /** Records of meetings, and what was decided there. */
  async records({ viewer, hitId, groupId }: FeedAsked, portal: string): Promise<Entry[]> {
    const { reach } = viewer;
    const isAll = reach === null && hitId === null && groupId === null;
    const values = [reach?.hits ?? null, reach?.groups ?? null, hitId, groupId];
    const records = await (isAll
      ? this.database.one<RecordTold[]>(viewer, latestRecords, [])
      : this.database.one<RecordTold[]>(viewer, latestRecordsOfGroups, values));
    return newestFirst((records ?? []).flatMap((record) => entriesOf(record, portal)));
  }

  /** Promises that turned in the last weeks: the day, what they were and are, and why. */
  async findings({ viewer, hitId }: FeedAsked, portal: string): Promise<Entry[]> {
    const { reach } = viewer;
    if (hitId !== null && reach !== null && !reach.hits.includes(hitId)) return [];
    const today = this.clock.today();
    const scope = hitId === null ? { scope: 'all' as const, id: null } : { scope: 'hit' as const, id: hitId };
    const turned = await this.assembleFindingChanges.execute(viewer, scope, plusDays(today, -daysBack), today);
    const ids = [turned.map(({ commitmentId }) => commitmentId)];
    const places = await this.database.rows<Place & Record<string, unknown>>(viewer, placesOfPromises, ids);
    return newestFirst(turned.map((one) => turnOf(one, pathOf(places, one.commitmentId), portal)));
  }

  /** What is shared with them, the latest fifty pieces: a file or link is opened in the portal. */
  async knowledge({ viewer, hitId, groupId }: FeedAsked, portal: string): Promise<Entry[]> {
    const parameters = { person: viewer.reach?.person ?? null, hit: hitId ?? undefined, group: groupId ?? undefined };
    const asked = { sort: null, isDescending: false, number: 1, size: mostPieces };
    const { items } = await this.lists.sheet<KnowledgeTold>(viewer, knowledgeShared, parameters, asked);
    return newestFirst(items.map((piece) => pieceOf(piece, portal)));
  }
}

type KnowledgeTold = Pick<SharedKnowledgeView, 'id' | 'title' | 'words' | 'from' | 'sharedOn'>;

function pieceOf({ id, title, words, from, sharedOn }: KnowledgeTold, portal: string): Entry {
  return {
    id: `urn:uuid:${id}`,
    title,
    updated: `${sharedOn}T00:00:00Z`,
    url: `${portal}/knowledge/${id}`,
    category: 'knowledge',
    text: [from === null ? '' : `From: ${from}.`, words ?? ''].filter(Boolean).join(' ') || 'A link or a file.',
  };
}

const newestFirst = (entries: Entry[]): Entry[] =>
  entries.sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1));

function entriesOf({ decisions, ...record }: RecordTold, portal: string): Entry[] {
  const meeting = `${record.groups ?? 'A group'}, ${dayInWords(record.day)}`;
  const isConfirmed = record.state === 'CONFIRMED';
  const numbers = decisions.map(({ number, statement }) => `${number}: ${statement}`);
  return [
    {
      id: `urn:uuid:${record.id}`,
      title: `${meeting}: the record is ${isConfirmed ? 'confirmed' : 'there, to be confirmed'}`,
      updated: record.updated,
      url: `${portal}/meetings/${record.id}`,
      category: 'record',
      text: [record.summary ?? '', ...numbers].filter(Boolean).join('\n') || 'No decision is recorded.',
    },
    ...decisions.map(({ id, number, statement }) => ({
      id: `urn:uuid:${id}`,
      title: `${number}: ${statement}`,
      updated: record.recordedAt,
      url: `${portal}/decisions/${id}`,
      category: 'decision',
      text: `Decided by ${meeting}. ${statement}`,
    })),
  ];
}

function pathOf(places: readonly Place[], promise: string): string {
  const { hitId = null, groupId = null } = places.find(({ id }) => id === promise) ?? {};
  if (hitId !== null) return `/teams/${hitId}/checks/${promise}`;
  return groupId === null ? '/' : `/groups/${groupId}`;
}

function turnOf({ before, after, ...one }: TurnedFindingView, path: string, portal: string): Entry {
  const word = (came: TurnedFindingView['after']): string =>
    came === null ? 'not asked for' : outcomeWords[came.outcome].toLowerCase();
  return {
    // One that turns and turns back is told twice.
    id: `urn:uuid:${v5(`${one.aspect} ${one.turnedOn} ${after?.outcome ?? ''}`, one.commitmentId)}`,
    title: `${one.aspectInWords}: ${word(after)}, before ${word(before)}`,
    updated: `${one.turnedOn}T00:00:00Z`,
    url: `${portal}${path}`,
    category: 'promise',
    text: `“${one.quotation}” Since ${dayInWords(one.turnedOn)}: ${after?.sentence ?? 'Nobody asks for it any more.'}`,
  };
}

import { ApiProperty } from '@nestjs/swagger';
import { Id, OneOf, Parts, SecureAddress, WholeNumber, Words, YesNo } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { itemPurposes } from '../agenda-item.entity';
import type { ItemPurpose } from '../agenda-item.entity';
import { NamedAtMeetingView } from '../meeting-record.dto';
import { meetingStatuses } from '../meeting.entity';
import type { MeetingStatus } from '../meeting.entity';
import { agendaChangeKinds } from './agenda-change.entity';
import type { AgendaChangeKind } from './agenda-change.entity';
import { keptItemKinds } from './kept-item.entity';
import type { KeptItemKind } from './kept-item.entity';
import { itemOrigins } from './planned-item.entity';
import type { ItemOrigin } from './planned-item.entity';

/** Something to read before an item: a link to it, or what it says. */
export class PaperRequest {
  @Words(200)
  title: string;

  @SecureAddress({ optional: true, description: 'Where it is. Left out, `note` says what it says.' })
  link?: string | null;

  @Words(5000, { optional: true })
  note?: string | null;
}

/** What an item is, wherever it stands. */
class ItemRequest {
  @Words(300)
  title: string;

  @OneOf(itemPurposes, { optional: true })
  purpose?: ItemPurpose | null;

  @OneOf(itemOrigins, { optional: true, description: 'Where it comes from. ADDED when left out.' })
  origin?: ItemOrigin | null;

  @Id('person', { optional: true, description: 'Who leads it.' })
  owner?: string | null;

  @WholeNumber(1, 600, { optional: true })
  minutes?: number | null;

  @Words(60, { optional: true, each: true })
  topics?: string[] | null;

  @YesNo({ optional: true, description: 'Only its number is shown to whoever may not read confidential items.' })
  confidential?: boolean | null;

  @Id('person', { optional: true, description: 'Who asked for it, and is told what came of it.' })
  raisedBy?: string | null;

  @Parts(() => PaperRequest, { optional: true, description: 'What to read before it, in order.' })
  papers?: PaperRequest[] | null;
}

/** One item of an agenda; its place in the list is its position. */
export class PlannedItemRequest extends ItemRequest {
  @Id('item', { optional: true, description: 'Of an item that is on the agenda already.' })
  id?: string | null;

  @Id('escalation', { optional: true, description: 'The item that another group sent, and that is taken up.' })
  escalation?: string | null;

  @Id('kept item', { optional: true, description: 'The item of the backlog that is taken from it.' })
  keptItem?: string | null;
}

/** An agenda as it is to be. */
export class SetAgendaRequest {
  @Words(2000, { optional: true, description: 'What it will be about, in plain words. Left out, it stays.' })
  summary?: string | null;

  @Parts(() => PlannedItemRequest, { description: 'All items, in order. What is left out is taken off.' })
  items: PlannedItemRequest[];

  @Id('item', {
    optional: true,
    each: true,
    description: 'Items that are taken off and wait in the backlog of the group.',
  })
  toBacklog?: string[] | null;
}

/** Who agrees the agenda: a chair. */
export class AgreeAgendaRequest {
  @Id('person')
  byPerson: string;
}

/** An item that a group keeps for its agendas. */
export class KeepItemRequest extends ItemRequest {
  @OneOf(keptItemKinds, { description: 'STANDING: on each agenda. BACKLOG: waits for a later one.' })
  kind: KeptItemKind;
}

/** Something that somebody wants to be talked about. */
export class RaiseItemRequest {
  @Words(300, { description: 'What it is about.' })
  title: string;

  @Words(4000, { optional: true, description: 'Why, for whoever builds the agenda and whoever reads it.' })
  why?: string | null;
}

/** Which kept items to list. */
export class KeptItemsQuery extends ListQuery {
  @OneOf(keptItemKinds, { optional: true })
  kind?: KeptItemKind;
}

/** What an item is, wherever it stands. */
class ItemView {
  title: string;
  @ApiProperty({ enum: itemPurposes })
  purpose: ItemPurpose | null;
  @ApiProperty({ enum: itemOrigins })
  origin: ItemOrigin;
  @ApiProperty({ type: 'integer' })
  minutes: number | null;
  topics: string[];
  confidential: boolean;
}

/** Something to read before an item: a link to it, or what it says. */
export class PaperView {
  title: string;
  link: string | null;
  note: string | null;
}

/** One item of an agenda. */
export class PlannedItemView extends ItemView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer' })
  position: number;
  owner: NamedAtMeetingView | null;
  @ApiProperty({ format: 'uuid' })
  escalation: string | null;
  /** Who asked for it. */
  raisedBy: NamedAtMeetingView | null;
  papers: PaperView[];
}

/** Something that changed after the papers went out. */
export class AgendaChangeView {
  @ApiProperty({ format: 'date' })
  changedOn: string;
  @ApiProperty({ enum: agendaChangeKinds })
  kind: AgendaChangeKind;
  /** Of the item or paper. */
  title: string | null;
}

/** The agenda of a meeting, at the version of the meeting. */
export class AgendaView {
  @ApiProperty({ format: 'uuid', description: 'Of the meeting.' })
  id: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ format: 'date' })
  meetsOn: string;
  @ApiProperty({ enum: meetingStatuses })
  status: MeetingStatus;
  /** What it will be about, in plain words. */
  summary: string | null;
  @ApiProperty({ format: 'date' })
  agreedOn: string | null;
  agreedBy: NamedAtMeetingView | null;
  @ApiProperty({ format: 'date' })
  papersSentOn: string | null;
  /** All items together. */
  @ApiProperty({ type: 'integer' })
  minutesPlanned: number;
  /** How long the meeting is. */
  @ApiProperty({ type: 'integer' })
  minutes: number | null;
  items: PlannedItemView[];
  changes: AgendaChangeView[];
}

const offerKinds = ['STANDING', 'ACTIONS_DUE', 'SENT_BY_GROUP', 'BROUGHT_FORWARD', 'GROUP_REPORT', 'BACKLOG'] as const;

/** Something that could be on an agenda and is not: an item to be sent as it is. */
export class AgendaOfferView {
  @ApiProperty({ enum: offerKinds })
  kind: (typeof offerKinds)[number];
  @ApiProperty({ enum: itemOrigins })
  origin: ItemOrigin;
  title: string;
  @ApiProperty({ enum: itemPurposes, nullable: true })
  purpose: ItemPurpose | null;
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, required: false })
  owner?: string | null;
  @ApiProperty({ type: 'integer', nullable: true, required: false })
  minutes?: number | null;
  @ApiProperty({ type: 'string', isArray: true, required: false })
  topics?: string[];
  @ApiProperty({ type: 'boolean', required: false })
  confidential?: boolean;
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, required: false })
  escalation?: string | null;
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, required: false })
  keptItem?: string | null;
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, required: false })
  raisedBy?: string | null;
  @ApiProperty({ type: PaperView, isArray: true, required: false })
  papers?: PaperView[];
  /** The group that sent it, or how many actions are due. */
  because: string | null;
}

/** What is waiting for an agenda. */
export class AgendaOffersView {
  @ApiProperty({ type: AgendaOfferView, isArray: true })
  offers: readonly AgendaOfferView[];
}

/** An item that a group keeps for its agendas. */
export class KeptItemView extends ItemView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ enum: keptItemKinds })
  kind: KeptItemKind;
  @ApiProperty({ format: 'uuid' })
  ownerId: string | null;
  ownerName: string | null;
  @ApiProperty({ format: 'uuid' })
  raisedById: string | null;
  raisedByName: string | null;
  @ApiProperty({ format: 'date' })
  keptOn: string;
}

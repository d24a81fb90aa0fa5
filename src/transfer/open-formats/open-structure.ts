import type { Precision } from '../../platform/time/period';
import type { StructureRows } from './assemble-structure';

/** A first and a last day, as exactly as each is known: `2013-10-01`, `2013-10` or `2013`. */
export interface KnownPeriod {
  readonly from: string;
  readonly to: string | null;
}

/** Something that people and organisations are members of: an organisation, a HIT, a group. */
export interface Body {
  readonly iri: string;
  readonly name: string;
  readonly key: string | null;
  readonly kind: 'ORGANISATION' | 'HIT' | 'GROUP';
  /** What it is within its kind, in words, where that is known: “Steering group”. */
  readonly classification: string | null;
  readonly within: string | null;
  readonly life: KnownPeriod | null;
}

/** A seat in a group, whether somebody sits in it or not. */
export interface OpenPost {
  readonly iri: string;
  readonly label: string;
  readonly role: string;
  readonly group: string;
  readonly heldBy: string | null;
  readonly life: KnownPeriod;
}

/** A person in a seat, an organisation in a HIT, an executive sponsor of a HIT. */
export interface OpenMembership {
  readonly iri: string;
  readonly member: string;
  readonly isOfOrganisation: boolean;
  readonly body: string;
  readonly post: string | null;
  readonly onBehalfOf: string | null;
  readonly role: string;
  readonly during: KnownPeriod;
}

/** The structure of a day as other programs know such things, each named by an address that stays. */
export interface OpenStructure {
  readonly bodies: readonly Body[];
  readonly people: readonly { readonly iri: string; readonly name: string }[];
  readonly posts: readonly OpenPost[];
  readonly memberships: readonly OpenMembership[];
  readonly reportsTo: readonly (readonly [group: string, parent: string])[];
  readonly worksWith: readonly (readonly [group: string, other: string])[];
}

/** Makes the address of a thing from its collection in the API and its id. */
export type NameThing = (collection: string, id: string) => string;

/** Names things below the portal's public address, where the API answers for them, or by their ids alone where there is none. */
export function nameThingsOf(publicUrl: string | null): NameThing {
  return (collection, id) => (publicUrl === null ? `urn:uuid:${id}` : `${publicUrl}/api/v1/${collection}/${id}`);
}

/** The address of a part of a thing that has none of its own. */
export function partOf(iri: string, part: string): string {
  return `${iri}${iri.includes('#') ? '.' : '#'}${part}`;
}

/** Puts the rows of a day together. Whatever a row names is there, by the name that the row gives it. */
export function openStructureOf(rows: StructureRows, nameThing: NameThing): OpenStructure {
  return {
    bodies: bodiesOf(rows, nameThing),
    people: peopleOf(rows, nameThing),
    posts: rows.seats.map(({ id, label, role, groupId, personId, from, to }) => ({
      iri: nameThing('seats', id),
      label,
      role: inWords(role),
      group: nameThing('groups', groupId),
      heldBy: personId === null ? null : nameThing('people', personId),
      life: { from, to },
    })),
    memberships: [...inSeats(rows, nameThing), ...ofPartners(rows, nameThing), ...ofSponsors(rows, nameThing)],
    reportsTo: rows.reportingLines.map(({ groupId, parentGroupId }) => [
      nameThing('groups', groupId),
      nameThing('groups', parentGroupId),
    ]),
    worksWith: rows.workingLinks.map(({ groupId, otherGroupId }) => [
      nameThing('groups', groupId),
      nameThing('groups', otherGroupId),
    ]),
  };
}

function bodiesOf(rows: StructureRows, nameThing: NameThing): Body[] {
  const bodies = new Map<string, Body>();
  const add = (body: Body): void => {
    if (!bodies.has(body.iri)) bodies.set(body.iri, body);
  };
  const named = (kind: Body['kind'], collection: string, id: string | null, name: string | null): void => {
    if (id === null) return;
    const iri = nameThing(collection, id);
    add({ iri, name: name ?? iri, key: null, kind, classification: null, within: null, life: null });
  };
  for (const { id, name, key } of rows.hits) {
    add({
      iri: nameThing('hits', id),
      name: name ?? key,
      key,
      kind: 'HIT',
      classification: 'Health Integration Team',
      within: null,
      life: null,
    });
  }
  for (const row of rows.sponsorships) named('HIT', 'hits', row.hitId, row.hitName);
  for (const row of rows.partners) named('HIT', 'hits', row.hitId, row.hitName);
  for (const { id, name, key, kind, hitId, ownerOrganisationId, from, to } of rows.groups) {
    const hit = hitId === null ? undefined : bodies.get(nameThing('hits', hitId));
    const owner = ownerOrganisationId === null ? null : nameThing('organisations', ownerOrganisationId);
    add({
      iri: nameThing('groups', id),
      name,
      key,
      kind: 'GROUP',
      classification: inWords(kind),
      within: hit?.iri ?? owner,
      life: { from, to },
    });
  }
  for (const row of rows.reportingLines) {
    named('GROUP', 'groups', row.groupId, row.groupName);
    named('GROUP', 'groups', row.parentGroupId, row.parentGroupName);
  }
  for (const row of rows.workingLinks) {
    named('GROUP', 'groups', row.groupId, row.groupName);
    named('GROUP', 'groups', row.otherGroupId, row.otherGroupName);
  }
  const organisation = (id: string | null, name: string | null): void => {
    named('ORGANISATION', 'organisations', id, name);
  };
  for (const row of rows.groups) organisation(row.ownerOrganisationId, row.ownerOrganisationName);
  for (const row of rows.partners) organisation(row.continuesAsId, row.continuesAsName);
  for (const row of rows.memberships) organisation(row.representedOrganisationId, row.representedOrganisationName);
  for (const row of rows.sponsorships) organisation(row.organisationId, row.organisationName);
  return [...bodies.values()];
}

function peopleOf({ memberships, sponsorships }: StructureRows, nameThing: NameThing): OpenStructure['people'] {
  const names = new Map([...memberships, ...sponsorships].map(({ personId, personName }) => [personId, personName]));
  return [...names].map(([id, name]) => ({ iri: nameThing('people', id), name }));
}

function inSeats({ memberships }: StructureRows, nameThing: NameThing): OpenMembership[] {
  return memberships.map((row) => {
    const seat = nameThing('seats', row.seatId);
    return {
      iri:
        row.occupancyId === null
          ? partOf(seat, `${row.personId}-from-${row.from}`)
          : nameThing('occupancies', row.occupancyId),
      member: nameThing('people', row.personId),
      isOfOrganisation: false,
      body: nameThing('groups', row.groupId),
      post: seat,
      onBehalfOf:
        row.representedOrganisationId === null ? null : nameThing('organisations', row.representedOrganisationId),
      role: inWords(row.role),
      during: knownPeriod(row),
    };
  });
}

function ofPartners({ partners }: StructureRows, nameThing: NameThing): OpenMembership[] {
  return partners.map((row) => ({
    iri: nameThing('hit-partners', row.id),
    member: nameThing('organisations', row.continuesAsId),
    isOfOrganisation: true,
    body: nameThing('hits', row.hitId),
    post: null,
    onBehalfOf: null,
    role: inWords(row.kind),
    during: knownPeriod(row),
  }));
}

function ofSponsors({ sponsorships }: StructureRows, nameThing: NameThing): OpenMembership[] {
  return sponsorships.map((row) => ({
    iri: nameThing('sponsorships', row.id),
    member: nameThing('people', row.personId),
    isOfOrganisation: false,
    body: nameThing('hits', row.hitId),
    post: null,
    onBehalfOf: nameThing('organisations', row.organisationId),
    role: 'Executive sponsor',
    during: knownPeriod(row),
  }));
}

const lettersOf: Readonly<Record<Precision, number>> = { DAY: 10, MONTH: 7, YEAR: 4 };

interface ImprecisePeriod extends KnownPeriod {
  readonly fromPrecision: Precision | null;
  readonly toPrecision: Precision | null;
}

/** A day is never told more exactly than it is known. */
function knownPeriod({ from, to, fromPrecision, toPrecision }: ImprecisePeriod): KnownPeriod {
  return {
    from: from.slice(0, lettersOf[fromPrecision ?? 'DAY']),
    to: to?.slice(0, lettersOf[toPrecision ?? 'DAY']) ?? null,
  };
}

/** STEERING_GROUP as “Steering group”. */
function inWords(code: string): string {
  return code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');
}

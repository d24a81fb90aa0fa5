import type { OpenMembership, OpenStructure } from './open-structure';

/**
 * The structure as Popolo: organisations, people, posts and memberships. Popolo has no term for who reports to whom or works with
 * whom; W3C ORG has.
 */
export function popoloOf({ bodies, people, posts, memberships }: OpenStructure): string {
  return JSON.stringify({
    organizations: bodies.map(({ iri, name, key, kind, classification, within, life }) => ({
      id: iri,
      name,
      ...given('classification', classification ?? { ORGANISATION: 'Organisation', HIT: null, GROUP: 'Group' }[kind]),
      ...(key === null ? {} : { identifiers: [{ scheme: 'key', identifier: key }] }),
      ...given('parent_id', within),
      ...given('founding_date', life?.from ?? null),
      ...given('dissolution_date', life?.to ?? null),
    })),
    persons: people.map(({ iri, name }) => ({ id: iri, name })),
    posts: posts.map(({ iri, label, role, group, life: { from, to } }) => ({
      id: iri,
      label,
      role,
      organization_id: group,
      start_date: from,
      ...given('end_date', to),
    })),
    memberships: memberships.map((membership) => ({
      id: membership.iri,
      ...memberOf(membership),
      organization_id: membership.body,
      ...given('post_id', membership.post),
      ...given('on_behalf_of_id', membership.onBehalfOf),
      role: membership.role,
      start_date: membership.during.from,
      ...given('end_date', membership.during.to),
    })),
  });
}

function memberOf({ member, isOfOrganisation }: OpenMembership): Record<string, unknown> {
  return isOfOrganisation ? { member: { '@type': 'Organization', id: member } } : { person_id: member };
}

/** A field where there is something to say. */
function given(name: string, value: string | null): Record<string, string> {
  return value === null ? {} : { [name]: value };
}

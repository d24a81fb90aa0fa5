import { array, assert, asyncProperty, constantFrom, integer, option, record, uniqueArray } from 'fast-check';
import { Client } from 'pg';
import { executiveSponsor } from '../../src/assurance/rules/executive-sponsor';
import { newId } from '../../src/platform/database/new-id';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { complete, judgedBy, load, undone } from '../support/judging';
import { after } from './calendar';
import { outcomesOf } from './naive-executive-sponsor';
import type { Facts, Holding, Partner, Spell, Sponsorship } from './naive-executive-sponsor';

const begin = '2012-01-01';
const organisations = [newId(), newId()] as const;
const people = [newId(), newId(), newId()] as const;
/** Two executive posts and one that is not. */
const posts = [newId(), newId(), newId()] as const;
const hit = newId();
const document = newId();
const grace = 12;

const anyDay = integer({ min: 0, max: 90 }).map((count) => after(begin, count));
const anySpell = record({ from: anyDay, length: option(integer({ min: 0, max: 40 })) }).map(
  ({ from, length }): Spell => ({ from, to: length === null ? null : after(from, length) }),
);
const anySponsorship = record({
  spell: anySpell,
  person: constantFrom(...people),
  organisation: constantFrom(...organisations),
  post: option(constantFrom(...posts)),
}).map(({ spell, ...one }): Sponsorship => ({ id: newId(), ...one, ...spell }));
const anyHolding = record({
  spell: anySpell,
  post: constantFrom(...posts),
  person: constantFrom(...people),
  kind: constantFrom('SUBSTANTIVE' as const, 'SUBSTANTIVE' as const, 'ACTING' as const, 'DEPUTY' as const),
}).map(({ spell, ...one }): Holding => ({ ...one, ...spell }));
const anyPartner = record({
  spell: anySpell,
  organisation: constantFrom(...organisations),
  kind: constantFrom('PARTNER' as const, 'PARTNER' as const, 'COLLABORATOR' as const),
}).map(({ spell, ...one }): Partner => ({ ...one, ...spell }));
const anyFacts = record({
  sponsorships: array(anySponsorship, { maxLength: 4 }).map((all) => apart(all, ({ person }) => person)),
  holdings: array(anyHolding, { maxLength: 6 }).map((all) => apart(all, ({ post, kind }) => `${post} ${kind}`)),
  partners: array(anyPartner, { maxLength: 3 }).map((all) => apart(all, ({ organisation }) => organisation)),
  pauses: array(anySpell, { maxLength: 2 }).map((all) => apart(all, () => 'the HIT')),
  executivePosts: constantFrom([posts[0], posts[1]]),
  succeededOn: anyDay,
});

/** What the database lets stand side by side: of two that overlap in the same place, the first. */
function apart<One extends Spell>(all: readonly One[], place: (one: One) => string): One[] {
  return all.reduce<One[]>((kept, one) => {
    const isInTheWay = (other: One): boolean =>
      place(other) === place(one) &&
      (other.to === null || other.to >= one.from) &&
      (one.to === null || one.to >= other.from);
    return kept.some(isInTheWay) ? kept : [...kept, one];
  }, []);
}

const during = ({ from, to }: Spell): string => `[${from},${to === null ? '' : after(to, 1)})`;

describe('“Has an executive sponsor”, for any sponsorships, posts and partners', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    const always = '[2000-01-01,)';
    await load(client, {
      organisation: organisations.map((id) => ({
        id,
        key: id,
        type: 'NHS_TRUST',
        sector: 'NHS_PROVIDER',
        during: always,
      })),
      organisation_name: organisations.map((id) => ({
        id: newId(),
        organisation_id: id,
        name: 'Trust',
        during: always,
      })),
      person: people.map((id) => ({ id, key: id, name: 'Somebody' })),
      post: posts.map((id, index) => ({
        id,
        key: id,
        organisation_id: organisations[0],
        title: 'Post',
        level: index < 2 ? 'EXECUTIVE' : 'SENIOR',
        during: always,
      })),
      hit: [{ id: hit, key: 'h' }],
      source_document: [{ id: document, key: 'd', hit_id: hit, title: 'Application', year: 2012 }],
      commitment: ['a', 'b'].map((key) => ({
        id: newId(),
        key,
        hit_id: hit,
        source_document_id: document,
        quotation: 'Sponsorship at the most senior level.',
        rule: 'EXECUTIVE_SPONSOR',
        parameters: complete(executiveSponsor, {}),
        grace_days: grace,
        during: always,
      })),
    });
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('comes to what the cards say', async () => {
    const runs = asyncProperty(anyFacts, uniqueArray(anyDay, { minLength: 4, maxLength: 4 }), async (facts, days) => {
      const told = await undone(client, () => answers(client, facts, days));
      expect(told).toEqual(days.map((day) => outcomesOf(facts, organisations, day, grace)));
    });
    await assert(runs, { numRuns: 150 });
  });
});

async function answers(client: Client, facts: Facts, days: readonly string[]): Promise<string[][]> {
  await load(client, {
    hit_status: facts.pauses.map((one) => ({ id: newId(), hit_id: hit, status: 'PAUSED', during: during(one) })),
    organisation_succession: [
      {
        id: newId(),
        predecessor_id: organisations[0],
        successor_id: organisations[1],
        succeeded_on: facts.succeededOn,
        kind: 'MERGER',
      },
    ],
    executive_sponsorship: facts.sponsorships.map((one) => ({
      id: one.id,
      key: one.id,
      hit_id: hit,
      person_id: one.person,
      post_id: one.post,
      organisation_id: one.organisation,
      is_primary: false,
      from_precision: 'DAY',
      to_precision: 'DAY',
      version: 1,
      during: during(one),
    })),
    post_holding: facts.holdings.map((one) => ({
      id: newId(),
      post_id: one.post,
      person_id: one.person,
      kind: one.kind,
      during: during(one),
    })),
    hit_partner: facts.partners.map((one) => ({
      id: newId(),
      hit_id: hit,
      organisation_id: one.organisation,
      kind: one.kind,
      during: during(one),
    })),
  });
  const { rows } = await client.query<{ id: string }>('SELECT id FROM commitment ORDER BY key');
  const pairs = days.map((day, index) => ({ commitmentId: rows[index % 2]?.id ?? '', day }));
  const judged = await judgedBy(client, executiveSponsor, pairs);
  return judged.map(([one]) => Object.values(one?.verdicts ?? {}).map(({ outcome }) => outcome));
}

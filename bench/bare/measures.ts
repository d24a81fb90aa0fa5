import { mostPairs } from '../../src/assurance/measures/assemble-network';
import { networkAnswer } from '../../src/assurance/measures/network-answer';
import { networkOf, type NetworkRow } from '../../src/assurance/measures/network.queries';
import { structureOf } from '../../src/assurance/measures/network-structure';
import { sponsorActivity } from '../../src/assurance/measures/sponsor-activity.queries';
import { tieGraphOf } from '../../src/assurance/measures/tie-graph';
import type { Route } from './route';

/** What a graph library makes of the ties is work that anybody would have to do: both servers do it by the same functions. */
const network: Route = {
  method: 'GET',
  pattern: /^\/api\/v1\/measures\/network\?group=([-0-9a-f]{36})&from=([-0-9]{10})&to=([-0-9]{10})$/,
  answer: async (pool, [id, from = '', to = '']) => {
    const { name, text } = networkOf.GROUP;
    const { rows } = await pool.query<{ network: NetworkRow }>({ name, text, values: [from, to, mostPairs, id] });
    const row = rows[0]?.network;
    if (row === undefined) return { status: 404, text: '{}' };
    const ties = row.ties ?? [];
    const structure = structureOf(await tieGraphOf(row.people.length, ties));
    return { status: 200, text: JSON.stringify(networkAnswer(row, ties, structure, { from, to })) };
  },
};

/** Sends the rows on as they are; status, sentence and order are the product’s work. */
const sponsorBoard: Route = {
  method: 'GET',
  pattern: /^\/api\/v1\/sponsors\/activity\?asOf=([-0-9]{10})$/,
  answer: async (pool, [day]) => {
    const { name, text } = sponsorActivity;
    const types = { getTypeParser: () => String };
    const { rows } = await pool.query<string[]>({ name, text, values: [day, null], rowMode: 'array', types });
    return { status: 200, text: rows[0]?.[0] ?? 'null' };
  },
};

export const measures: readonly Route[] = [network, sponsorBoard];

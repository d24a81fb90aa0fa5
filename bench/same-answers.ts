import type { LoadRequest } from './load/burst';
import { connected } from './prepared-database';

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Tables that logging a meeting may write to, and how its rows are found. */
const written = {
  meeting: 'id = $1',
  meeting_group: 'meeting_id = $1',
  attendance: 'meeting_id = $1',
  agenda_item: 'meeting_id = $1',
  decision: 'meeting_id = $1',
  action: 'meeting_id = $1',
  interest_declaration: 'meeting_id = $1',
  trail: 'subject_id = $1',
};

/**
 * Makes sure that both servers do the same before they are compared: reads are answered with the very same text,
 * writes with the same names and leave the same number of rows in every table.
 * @throws Error that says where they differ, or that a server refused.
 */
export async function refuseDifferences(
  servers: { readonly product: string; readonly bare: string },
  databaseUrl: string,
  requests: readonly LoadRequest[],
): Promise<void> {
  // A few of a hundred like requests are enough.
  for (const request of requests.slice(0, 5)) {
    const [product, bare] = [await answerOf(servers.product, request), await answerOf(servers.bare, request)];
    if (request.method === 'POST') await refuseDifferentWrites(databaseUrl, request, product, bare);
    else refuseDifferentTexts(request, product.text, bare.text);
  }
}

async function answerOf(server: string, { method, path, body }: LoadRequest): Promise<Answer> {
  const answer = await fetch(`${server}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  if (answer.status !== (method === 'POST' ? 201 : 200)) {
    throw new Error(`${method} ${server}${path} answers ${answer.status}: ${text.slice(0, 1000)}`);
  }
  return { status: answer.status, text };
}

function refuseDifferentTexts({ path }: LoadRequest, product: string, bare: string): void {
  if (product === bare) return;
  const longest = Math.max(product.length, bare.length);
  const at = Array.from({ length: longest }, (_, index) => index).find((index) => product[index] !== bare[index]) ?? 0;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  throw new Error(
    `${path}: the bare server answers something else from letter ${at}.\n  product …${around(product)}…\n  bare    …${around(bare)}…`,
  );
}

async function refuseDifferentWrites(
  databaseUrl: string,
  { path }: LoadRequest,
  product: Answer,
  bare: Answer,
): Promise<void> {
  const facts = [product, bare].map(({ text }) => JSON.parse(text) as { id: string });
  const names = facts.map((fact) => Object.keys(fact).join());
  const rows = await connected(databaseUrl, async (client) => {
    const counts: string[] = [];
    for (const { id } of facts) {
      const each = Object.entries(written).map(
        ([table, own]) => `'${table}', (SELECT count(*) FROM ${table} WHERE ${own})`,
      );
      const { rows: found } = await client.query<{ counts: object }>(
        `SELECT json_build_object(${each.join(', ')}) AS counts`,
        [id],
      );
      counts.push(JSON.stringify(found[0]?.counts));
    }
    return counts;
  });
  if (names[0] !== names[1] || rows[0] !== rows[1]) {
    throw new Error(
      `${path}: product and bare server write different things.\n  product ${names[0] ?? ''} ${rows[0] ?? ''}\n  bare    ${names[1] ?? ''} ${rows[1] ?? ''}`,
    );
  }
}

import { headers } from './administrator';
import type { LoadRequest } from './load/burst';
import { statementsSentBy } from './sent-statements';

interface Answer {
  readonly status: number;
  readonly text: string;
}

interface Compared {
  readonly comparesAnswers: boolean;
  /** False where both are the same program: PostgreSQL tells the same statement in two ways, as it was prepared before or after. */
  readonly comparesStatements?: boolean;
}

/**
 * Makes sure that both servers do the same before they are compared: the same answer, but for the ids and numbers of
 * what is written, by the same statements. Where the product works on what it reads, only the statements are compared.
 * @throws Error that says where they differ, or that a server refused.
 */
export async function refuseDifferences(
  servers: { readonly product: string; readonly bare: string },
  databaseUrl: string,
  requests: readonly LoadRequest[],
  { comparesAnswers, comparesStatements = true }: Compared,
): Promise<void> {
  // A few of a hundred like requests are enough.
  for (const request of requests.slice(0, 5)) {
    const product = await statementsSentBy(databaseUrl, () => answerOf(servers.product, request));
    const bare = await statementsSentBy(databaseUrl, () => answerOf(servers.bare, request));
    const place = `${request.method} ${request.path}`;
    if (comparesAnswers)
      refuseDifferentTexts(place, comparable(request, product.result), comparable(request, bare.result));
    if (!comparesStatements) continue;
    refuseDifferentTexts(`The statements of ${place}`, product.statements.join('\n'), bare.statements.join('\n'));
  }
}

async function answerOf(server: string, { method, path, body }: LoadRequest): Promise<Answer> {
  const answer = await fetch(`${server}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  if (answer.status !== (method === 'POST' ? 201 : 200)) {
    throw new Error(`${method} ${server}${path} answers ${answer.status}: ${text.slice(0, 1000)}`);
  }
  return { status: answer.status, text };
}

/** What was written twice has other ids and numbers. */
function comparable({ method }: LoadRequest, { text }: Answer): string {
  if (method === 'GET') return text;
  return text
    .replaceAll(/"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g, '"id"')
    .replaceAll(/"[AD]-\d{4}-\d+"/g, '"number"');
}

function refuseDifferentTexts(place: string, product: string, bare: string): void {
  if (product === bare) return;
  const longest = Math.max(product.length, bare.length);
  const at = Array.from({ length: longest }, (_, index) => index).find((index) => product[index] !== bare[index]) ?? 0;
  const around = (text: string): string => text.slice(Math.max(0, at - 100), at + 200);
  throw new Error(
    `${place}: the servers differ from letter ${at}.\n  product …${around(product)}…\n  bare    …${around(bare)}…`,
  );
}

import { api } from './api';
import type { Answer } from './api';

/** A promise of a HIT or about a group, declared over HTTP from a document of the HIT. */
export async function declaredPromise(hit: string, more: object): Promise<string> {
  const client = await api();
  const document = await client.made('/api/v1/source-documents', {
    hit,
    title: 'HIT application document',
    year: 2012,
  });
  const body = { hit, sourceDocument: document.id, quotation: 'As was promised.', from: '2012-10-01', ...more };
  return (await client.made('/api/v1/commitments', body)).id;
}

/** The findings of a promise on a day, by aspect. */
export async function findingsOn(commitment: string, asOf: string): Promise<Record<string, Answer['body']>> {
  const { status, body, text } = await (await api()).get(`/api/v1/findings?commitment=${commitment}&asOf=${asOf}`);
  if (status !== 200) throw new Error(text);
  const findings: { aspect: string }[] = body.findings;
  return Object.fromEntries(findings.map((finding) => [finding.aspect, finding]));
}

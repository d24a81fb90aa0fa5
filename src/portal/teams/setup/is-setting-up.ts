import type { FastifyRequest } from 'fastify';

/** What the links of the list of a new team carry, so that each step leads back to it. */
export const settingUp = '?setup=yes';

/** Says whether a form was reached from the list of what is to do for a new team. */
export function isSettingUp({ url }: FastifyRequest): boolean {
  return new URL(url, 'http://portal').searchParams.get('setup') === 'yes';
}

import type { FastifyRequest } from 'fastify';
import { reachIn } from '../access/permitted';

/** The HITs that whoever asks may see, null for all: the others are neither named nor counted. */
export function hitsSeen(request: FastifyRequest): readonly string[] | null {
  const reach = reachIn(request, 'structure:read');
  return reach === null ? null : reach.hits;
}

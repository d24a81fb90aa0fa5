import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where browsers find what every page loads. */
export interface Assets {
  readonly stylesheet: string;
  readonly components: string;
  readonly script: string;
  readonly icon: string;
}

const folder = join(__dirname, 'assets');

/** The addresses of this build's files. Throws when the build is not complete. */
export function assets(): Assets {
  const names: unknown = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8'));
  const address = (kind: keyof Assets): string => {
    const name =
      typeof names === 'object' && names !== null ? Object.entries(names).find(([key]) => key === kind) : null;
    if (typeof name?.[1] !== 'string') throw new Error(`The build made no ${kind}.`);
    return `/assets/${name[1]}`;
  };
  const [stylesheet, components, script, icon] = [
    address('stylesheet'),
    address('components'),
    address('script'),
    address('icon'),
  ];
  return { stylesheet, components, script, icon };
}

/** Answers /assets/: each name holds a hash of what is in it, so a browser keeps it for a year and never asks again. */
export function serveAssets(server: FastifyInstance): void {
  void server.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    decorateReply: false,
    preCompressed: true,
    index: false,
    immutable: true,
    maxAge: '365d',
  });
}

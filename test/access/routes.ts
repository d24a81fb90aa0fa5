import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { permissions } from '../../src/access/policy';
import type { Action } from '../../src/access/policy';

/** A route as its controller declares it, read from the source as a person would. */
export interface Route {
  readonly method: string;
  readonly path: string;
  /** Null: the route says nothing of what it needs. */
  readonly needs: {
    readonly action: Action;
    readonly subjects: readonly Subject[];
    readonly isFiltered: boolean;
  } | null;
  readonly isOpen: boolean;
}

export interface Subject {
  readonly place: 'Path' | 'Query' | 'Body';
  readonly kind: string;
  readonly field: string;
  /** True of what is only named: seeing it is enough. */
  readonly isOnlyNamed: boolean;
}

const source = join(__dirname, '..', '..', 'src');
const declaration = /@(Get|Post|Put|Patch|Delete)\((?:'([^']*)')?\)((?:\s*@[A-Za-z]+\((?:[^()]|\([^()]*\))*\))*)/g;

/** Every route of every controller. */
export function allRoutes(): Route[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.(controller|page)\.ts$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(source, file), 'utf8');
      const base = /@(?:Controller|PageController)\('([^']*)'\)/.exec(text)?.[1] ?? '';
      return [...text.matchAll(declaration)].map(([, method = '', path = '', decorators = '']) => ({
        method: method.toUpperCase(),
        path: `/${[base, path].filter((part) => part !== '').join('/')}`,
        needs: needsIn(decorators),
        isOpen: decorators.includes('@OpenToAll()'),
      }));
    });
}

function needsIn(decorators: string): Route['needs'] {
  const [, within, action = '', rest = ''] =
    /@Needs(WithinReach)?\(\s*'([^']+)'((?:[^()]|\([^()]*\))*)\)/.exec(decorators) ?? [];
  if (!isAction(action)) return null;
  const subjects = [...rest.matchAll(/(in|namedIn)(Path|Query|Body)\('([^']+)'(?:, '([^']+)')?\)/g)].map(
    ([, how, place = '', kind = '', field]): Subject => ({
      place: place === 'Path' ? 'Path' : place === 'Query' ? 'Query' : 'Body',
      kind,
      field: field ?? (place === 'Path' ? 'id' : kind),
      isOnlyNamed: how === 'namedIn',
    }),
  );
  return { action, subjects, isFiltered: within !== undefined };
}

function isAction(text: string): text is Action {
  return text in permissions;
}

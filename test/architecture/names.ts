import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** What a person does here. A use case is named by one of these first; a new one is added on purpose. */
const verbs = [
  [
    'log',
    'record',
    'end',
    'start',
    'appoint',
    'name',
    'confirm',
    'follow',
    'link',
    'amend',
    'cancel',
    'declare',
    'answer',
    'plan',
    'open',
  ],
  [
    'close',
    'import',
    'merge',
    'separate',
    'pause',
    'resume',
    'draw',
    'host',
    'succeed',
    'supersede',
    'rename',
    'hand-over',
    'reschedule',
  ],
  [
    'recount',
    'look',
    'find',
    'move',
    'carry',
    'complete',
    'refer',
    'ask',
    'adopt',
    'set',
    'explain',
    'export',
    'assemble',
    'correct',
    'anonymise',
    'drop',
    'reopen',
    'replay',
    'raise',
    'freeze',
    'send',
    'receive',
    'grant',
    'issue',
    'revoke',
    'recognise',
    'check',
    'verify',
    'show',
    'count',
    'undo',
    'sign',
    'use',
    'enrol',
    'switch',
    'withdraw',
    'agree',
    'keep',
    'pseudonymise',
    'endorse',
    'share',
    'queue',
    'search',
  ],
].flat();

/** What a file is, said by its second extension. A file without one is a rule (a noun) or a use case (a verb first). */
const roles = [
  ['module', 'entity', 'queries', 'controller', 'dto', 'page', 'form', 'presenter', 'spec', 'e2e-spec'],
  ['decorator', 'filter', 'pipe', 'guard', 'interceptor', 'column', 'strategy'],
].flat();

/** Words that say nothing of what is inside. */
const emptyWords = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared', 'types', 'constants', 'index'];

const longestFile = 300;
const codeFolders = ['src', 'migrations', 'test', 'bench', 'demo', 'tools'];

/** Every name or size that a reader would stumble over, as a sentence each. */
export function stumblingBlocks(project: string): string[] {
  const files = codeFolders
    .filter((folder) => existsSync(join(project, folder)))
    .flatMap((folder) => filesIn(project, folder));
  return files.flatMap((file) => [
    ...emptyNames(file),
    ...tooLong(project, file),
    ...(file.startsWith('src/') ? [...unknownRole(file), ...useCaseWithoutVerb(project, file)] : []),
  ]);
}

/** Rooms that the map of the code does not describe. */
export function roomsWithoutDescription(project: string): string[] {
  const map = join(project, 'ARCHITECTURE.md');
  const text = existsSync(map) ? readFileSync(map, 'utf8') : '';
  return readdirSync(join(project, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !text.includes(`src/${entry.name}/`))
    .map((entry) => entry.name);
}

/** Answers by one name: the API's document would describe only one of them. */
export function answersWithOneName(project: string): string[] {
  const places = new Map<string, string[]>();
  for (const file of filesIn(project, 'src').filter((one) => one.endsWith('.dto.ts'))) {
    for (const [, name = ''] of readFileSync(join(project, file), 'utf8').matchAll(/^export class (\w+)/gm))
      places.set(name, [...(places.get(name) ?? []), file]);
  }
  return [...places]
    .filter(([, files]) => files.length > 1)
    .map(([name, files]) => `${name}: ${files.sort().join(', ')}`);
}

function filesIn(project: string, folder: string): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1));
}

function emptyNames(file: string): string[] {
  const words = file.split('/').flatMap((part) => part.split('.'));
  return words
    .filter((word) => emptyWords.includes(word))
    .map((word) => `${file}: "${word}" says nothing of what is inside`);
}

function tooLong(project: string, file: string): string[] {
  const lines = readFileSync(join(project, file), 'utf8').split('\n').length - 1;
  return lines > longestFile ? [`${file}: ${lines} lines, and ${longestFile} are the most`] : [];
}

function unknownRole(file: string): string[] {
  const [name = '', ...extensions] = basename(file, extname(file)).split('.');
  const faults = extensions.filter((role) => !roles.includes(role)).map((role) => `${file}: ".${role}" is no role`);
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) ? faults : [...faults, `${file}: not in kebab-case`];
}

function useCaseWithoutVerb(project: string, file: string): string[] {
  const room = file.split('/')[1] ?? '';
  const hasRole = basename(file, '.ts').includes('.');
  if (hasRole || ['platform', 'commands'].includes(room) || dirname(file) === 'src') return [];
  const text = readFileSync(join(project, file), 'utf8');
  const actsOnData = /^\s+(async )?execute\(/m.test(text) || /^import \{.*platform\/database\/database'/m.test(text);
  const startsWithVerb = verbs.some((verb) => basename(file).startsWith(`${verb}-`));
  return actsOnData && !startsWithVerb ? [`${file}: a use case starts with one of the verbs in names.ts`] : [];
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { wordsNotUsed, wordsNotUsedIn } from '../support/words-not-used';

const src = join(__dirname, '..', '..', 'src');

const files = readdirSync(src, { recursive: true, encoding: 'utf8' });

/** Strings with a space in them: sentences, or parts of one. Statements are templates, which are not looked at. */
function sentencesOf(code: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && node.text.includes(' ')) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('', code, ts.ScriptTarget.ES2022));
  return found;
}

/** What a template shows: its text, and the sentences that it gives to components. */
function shownBy(template: string): string {
  const text = template.replace(/\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<[^>]*>/g, ' ');
  return [text, ...(template.match(/"[^"\n]* [^"\n]*"/g) ?? [])].join('\n');
}

function faultsIn(ending: string, words: (text: string) => string[]): string[] {
  return files
    .filter((file) => file.endsWith(ending) && !file.endsWith('.spec.ts'))
    .flatMap((file) => words(readFileSync(join(src, file), 'utf8')).map((word) => `${file}: ${word}`));
}

describe('The words of the portal', () => {
  it('are as the guide says in every template', () => {
    expect(faultsIn('.njk', (template) => wordsNotUsedIn(shownBy(template)))).toEqual([]);
  });

  it('are as the guide says in every sentence of the program', () => {
    expect(faultsIn('.ts', (code) => sentencesOf(code).flatMap(wordsNotUsedIn))).toEqual([]);
  });

  it('call a team a team on pages', () => {
    expect(faultsIn('.njk', (template) => shownBy(template).match(/\bHITs\b/g) ?? [])).toEqual([]);
  });

  it('are found where they are used', () => {
    expect(wordsNotUsed.length).toBeGreaterThan(10);
    expect(wordsNotUsedIn('Please note: click here, successfully')).toHaveLength(3);
    expect(wordsNotUsedIn('It drags on')).toEqual([]);
  });
});

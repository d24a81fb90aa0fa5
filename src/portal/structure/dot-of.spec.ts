import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { dotOf, wrapped } from './dot-of';
import { DrawDot } from './draw-dot';
import { DrawStructure, mostNodes } from './draw-structure';
import type { Edge, Node } from './structure-graph';

const node = (id: string, more: Partial<Node> = {}): Node => ({
  id,
  name: `Group ${id}`,
  kind: 'Working group',
  isOwn: true,
  finding: null,
  ...more,
});
const edge = (from: string, to: string, more: Partial<Edge> = {}): Edge => ({
  kind: 'REPORTS_TO',
  from,
  to,
  quotation: null,
  isMissing: false,
  ...more,
});

const drawStructure = (): DrawStructure => new DrawStructure(new DrawDot());

const hostile = [
  'He said "stop" \\',
  '\\N \\G \\l \\"',
  '<script>alert(1)</script>',
  '</svg><a href="javascript:x">',
  'a"]; evil [label="',
  'line\nend\ttab\u0007bell',
  '{record|with} & ampersand;',
  'نص من اليمين 日本語 🙂',
];

describe('the picture of a structure', () => {
  it.each(hostile)('shows a name as it is written, whatever is in it: %j', async (name) => {
    const svg = await drawStructure().execute({ nodes: [node('a', { name })], edges: [] }, '');
    const shown = [...(svg ?? '').matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');
    const escaped = name
      .replace(/\p{Cc}/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
    const plain = (text: string): string => text.replaceAll('&#45;', '-').replaceAll('&#160;', ' ').replace(/\s/g, '');
    expect(plain(shown)).toBe(plain(`${escaped} Working group`));
    expect(svg).not.toMatch(/<script|href="javascript:| style=/);
  });

  it('tells kinds of lines apart without colour', async () => {
    const nodes = [node('a'), node('b'), node('c')];
    const svg = await drawStructure().execute(
      { nodes, edges: [edge('a', 'b'), edge('b', 'c', { kind: 'WORKS_WITH' }), edge('a', 'c', { isMissing: true })] },
      '?asOf=2013-11-01',
    );
    expect(svg?.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(svg).toContain('promised, not there');
    expect(svg).toContain('xlink:href="/groups/a?asOf=2013-11-01"');
    expect(svg?.startsWith('<svg class="app-structure" role="group" aria-labelledby="structure-title"')).toBe(true);
  });

  it('is left out where nobody could read it', async () => {
    const nodes = Array.from({ length: mostNodes + 1 }, (_, index) => node(String(index)));
    expect(await drawStructure().execute({ nodes, edges: [] }, '')).toBe(null);
    expect(await drawStructure().execute({ nodes: [], edges: [] }, '')).toBe(null);
  });

  it('is a graph that Graphviz reads, however long the names are', async () => {
    const name = `${'Donaudampfschifffahrtsgesellschaft'.repeat(3)} and others`;
    expect(Math.max(...wrapped(name).map((line) => line.length))).toBeLessThanOrEqual(26);
    const dot = dotOf({ nodes: [node('a', { name, finding: '1 of 2 promises kept' })], edges: [] }, '');
    expect((await Graphviz.load()).layout(dot, 'plain', 'dot')).toContain('node a');
  });
});

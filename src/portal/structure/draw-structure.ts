import { Injectable } from '@nestjs/common';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { dotOf } from './dot-of';
import type { StructureGraph } from './structure-graph';

/** More boxes than these nobody reads; the list below says the same. */
export const mostNodes = 150;
const mostKept = 200;

/** Draws how groups hang together, as an SVG to stand within a page. */
@Injectable()
export class DrawStructure {
  private graphviz: Promise<Graphviz> | undefined;
  private readonly drawn = new Map<string, string>();

  /** The picture; null where there is nothing to draw, or too much. The same structure is drawn once. */
  async execute(graph: StructureGraph, onDay: string): Promise<string | null> {
    if (graph.nodes.length === 0 || graph.nodes.length > mostNodes) return null;
    const dot = dotOf(graph, onDay);
    const known = this.drawn.get(dot);
    if (known !== undefined) return known;
    const svg = withinPage((await (this.graphviz ??= Graphviz.load())).layout(dot, 'svg', 'dot'));
    if (this.drawn.size >= mostKept) this.drawn.clear();
    this.drawn.set(dot, svg);
    return svg;
  }
}

/** Leaves out what only a file of its own needs, and the names that Graphviz gives to boxes and lines. */
function withinPage(file: string): string {
  return file
    .replace(/^[\s\S]*?(?=<svg)/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<title>[\s\S]*?<\/title>/g, '')
    .replace(/ id="[^"]*"/g, '')
    .replace('<svg ', '<svg class="app-structure" role="group" aria-labelledby="structure-title" ');
}

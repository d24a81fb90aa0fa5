import { Injectable } from '@nestjs/common';
import { dotOf } from './dot-of';
import { DrawDot } from './draw-dot';
import type { StructureGraph } from './structure-graph';

/** More boxes than these nobody reads; the list below says the same. */
export const mostNodes = 150;

/** Draws how groups hang together, as an SVG to stand within a page. */
@Injectable()
export class DrawStructure {
  constructor(private readonly drawDot: DrawDot) {}

  /** The picture; null where there is nothing to draw, or too much. */
  async execute(graph: StructureGraph, onDay: string, direction: 'UP' | 'LEFT' = 'UP'): Promise<string | null> {
    if (graph.nodes.length === 0 || graph.nodes.length > mostNodes) return null;
    const attributes = 'class="app-structure" role="group" aria-labelledby="structure-title"';
    return this.drawDot.execute(dotOf(graph, onDay, direction), 'dot', attributes);
  }
}

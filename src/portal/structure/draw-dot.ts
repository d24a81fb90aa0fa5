import { Injectable } from '@nestjs/common';
import type { Graphviz } from '@hpcc-js/wasm-graphviz';

const mostKept = 200;

/** Draws pictures that are written in DOT, the language of Graphviz, as SVG to stand within a page. */
@Injectable()
export class DrawDot {
  private graphviz: Promise<Graphviz> | undefined;
  private readonly drawn = new Map<string, string>();

  /** The picture, its first tag with these attributes besides. The same picture is drawn once. */
  async execute(dot: string, engine: 'dot' | 'circo', attributes: string): Promise<string> {
    const known = this.drawn.get(dot);
    if (known !== undefined) return known;
    const graphviz = await (this.graphviz ??= import('@hpcc-js/wasm-graphviz').then((library) =>
      library.Graphviz.load(),
    ));
    const svg = withinPage(graphviz.layout(dot, 'svg', engine), attributes);
    if (this.drawn.size >= mostKept) this.drawn.clear();
    this.drawn.set(dot, svg);
    return svg;
  }
}

/** Leaves out what only a file of its own needs, and the names that Graphviz gives to boxes and lines. */
function withinPage(file: string, attributes: string): string {
  return file
    .replace(/^[\s\S]*?(?=<svg)/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<title>[\s\S]*?<\/title>/g, '')
    .replace(/ id="[^"]*"/g, '')
    .replace('<svg ', () => `<svg ${attributes} `);
}

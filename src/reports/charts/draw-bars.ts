import { html } from '../render/markup';
import type { Html } from '../render/markup';
import { hasRoom, labelLines } from './label-lines';

/** Dark, light, dark, light: neighbours differ on a black and white print too. The text is what can be read upon each. */
const palette = [
  { fill: '#12436d', text: '#ffffff' },
  { fill: '#28a197', text: '#212b32' },
  { fill: '#801650', text: '#ffffff' },
  { fill: '#f46a25', text: '#212b32' },
] as const;
/** Two kinds are told apart best by these. */
const palettes = { two: [palette[0], palette[3]], more: palette } as const;

/** One labelled row of bars: a part for each kind, and what they come to in words. */
export interface Bar {
  readonly label: string;
  readonly said: string;
  readonly values: readonly number[];
}

/** Bars from nought. STACKED puts the parts of a row behind each other, BESIDE one below the other. */
export interface BarsDrawn {
  readonly id: string;
  readonly title: string;
  /** What it is a picture of, without the numbers: “Bars of … for …, … to …”. */
  readonly of: string;
  /** What each part of a row is, at most four. */
  readonly parts: readonly string[];
  readonly layout: 'STACKED' | 'BESIDE';
  readonly bars: readonly Bar[];
  /** What fills the whole width, shown behind each row; the highest row when left out. */
  readonly most?: number;
  /** In pixels, for a file of its own; as wide as there is room when left out. */
  readonly width?: number;
}

const text = { size: 16, colour: '#212b32' } as const;
const thick = 18;
const lineOfText = 20;
const legendRow = 28;
/** Kept free at the end of bars that have their number behind them, in hundredths of the width. */
const forNumbers = 12;
/** A narrower part has no room for its number, in hundredths of the width. */
const leastLabelled = 6;

/** The bars as SVG, to stand within a page or a document: no style sheet, script or address outside is needed. */
export function drawBars(asked: BarsDrawn): string {
  const { id, title, bars, parts, layout, width } = asked;
  const legend = parts.length > 1 ? Math.ceil(parts.length / 2) * legendRow + 8 : 0;
  const ofBars = layout === 'STACKED' ? thick : parts.length * (thick + 2);
  const heights = bars.map((bar) => 10 + headOf(bar).length * lineOfText + ofBars + 12);
  const height = legend + sum(heights);
  const across = (hundredths: number): string =>
    width === undefined ? `${round(hundredths)}%` : round((hundredths * width) / 100);
  const drawn = {
    ...asked,
    across,
    ground: asked.most === undefined ? null : '#d8dde0',
    most: Math.max(1, asked.most ?? 0, ...bars.map((bar) => longest(bar, layout))),
  };
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-description" width="${across(100)}" height="${height}" font-size="${text.size}" fill="${text.colour}" class="app-chart"><title id="${id}-title">${title}</title><desc id="${id}-description">${description(asked)}</desc>${
    parts.length > 1 ? legendOf(drawn) : null
  }${bars.map((bar, index) => row(bar, legend + sum(heights.slice(0, index)), drawn))}</svg>`.text;
}

interface Drawn extends BarsDrawn {
  readonly across: (hundredths: number) => string;
  readonly ground: string | null;
  readonly most: number;
}

const round = (number: number): string => String(Math.round(number * 100) / 100);
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const longest = ({ values }: Bar, layout: BarsDrawn['layout']): number =>
  layout === 'STACKED' ? sum(values) : Math.max(0, ...values);

function description({ of, title, bars, layout }: BarsDrawn): string {
  const all = bars.map((bar) => longest(bar, layout));
  const ends = all.length === 0 ? '' : ` Highest ${String(Math.max(...all))}, lowest ${String(Math.min(...all))}.`;
  return `${of}. ${title}.${ends} Table below.`;
}

const colours = (parts: readonly string[], index: number): (typeof palette)[number] =>
  (parts.length <= 2 ? palettes.two : palettes.more)[index] ?? palette[0];

/** Two names of parts on a line, each behind a sample of it. */
function legendOf({ parts, across }: Drawn): Html[] {
  return parts.map((part, index) => {
    const [x, y] = [across((index % 2) * 50), Math.floor(index / 2) * legendRow];
    return html`<svg x="${x}" y="${y}" overflow="visible"><rect y="3" width="16" height="16" fill="${colours(parts, index).fill}"/><text x="24" y="17">${part}</text></svg>`;
  });
}

/** What stands above a bar: its label in as many lines as it needs, and what it comes to behind the last or on its own. */
function headOf({ label, said }: Bar): readonly Html[] {
  const lines = labelLines(label);
  const last = lines.at(-1) ?? '';
  const isBehind = hasRoom(last, said);
  return [
    ...lines.slice(0, -1).map((line) => html`<tspan font-weight="700">${line}</tspan>`),
    html`<tspan font-weight="700">${last}</tspan>${isBehind ? ` ${said}` : null}`,
    ...(isBehind ? [] : labelLines(said).map((line) => html`${line}`)),
  ];
}

function row(bar: Bar, top: number, drawn: Drawn): Html {
  const head = headOf(bar);
  const y = top + (head.length - 1) * lineOfText;
  const ground =
    drawn.ground === null
      ? null
      : html`<rect x="0" y="${y + 26}" width="${drawn.across(100)}" height="${thick}" fill="${drawn.ground}"/>`;
  const shapes = drawn.layout === 'STACKED' ? stacked(bar, y + 26, drawn) : beside(bar, y + 26, drawn);
  const words = head.map((line, index) => html`<text x="0" y="${top + 18 + index * lineOfText}">${line}</text>`);
  return html`${words}${ground}${shapes}`;
}

/** Each part behind the one before it, with its number upon it where there is room. */
function stacked({ values }: Bar, y: number, { parts, most, across }: Drawn): Html[] {
  return values.flatMap((value, index) => {
    if (value === 0) return [];
    const from = (100 * sum(values.slice(0, index))) / most;
    const wide = (100 * value) / most;
    const { fill, text: upon } = colours(parts, index);
    const number =
      parts.length > 1 && wide >= leastLabelled
        ? html`<text x="${across(from + wide / 2)}" y="${y + thick - 4}" text-anchor="middle" font-size="14" fill="${upon}">${value}</text>`
        : null;
    return [
      html`<rect x="${across(from)}" y="${y}" width="${across(wide)}" height="${thick}" fill="${fill}" stroke="#ffffff"/>${number}`,
    ];
  });
}

/** One bar below the other, each with its number behind it. */
function beside({ values }: Bar, y: number, { parts, most, across }: Drawn): Html[] {
  return values.map((value, index) => {
    const wide = ((100 - forNumbers) * value) / most;
    const top = y + index * (thick + 2);
    return html`<rect x="0" y="${top}" width="${across(wide)}" height="${thick}" fill="${colours(parts, index).fill}"/><svg x="${across(wide)}" y="${top}" overflow="visible"><text x="6" y="${thick - 4}">${value}</text></svg>`;
  });
}

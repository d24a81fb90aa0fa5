import { array, assert, constantFrom, integer, property, record, string } from 'fast-check';
import { drawBars } from './draw-bars';

const asked = {
  id: 'bars',
  title: 'Usually 2 of 3 come',
  of: 'Bars of attendance for <the group>, May 2026',
  parts: ['Present', 'Deputy', 'Apologies', 'Absent'],
  layout: 'STACKED',
  bars: [
    { label: '5 May', said: '2 of 4', values: [1, 1, 2, 0] },
    { label: '6 June', said: '0 of 2', values: [0, 0, 0, 2] },
  ],
} as const;

const drawnRects = (svg: string, fill: string): string[] =>
  [...svg.matchAll(/<rect x="([\d.]+%?)" y="\d+" width="([\d.]+%?)" height="18" fill="(#\w+)"/g)]
    .filter(([, , , colour]) => colour === fill)
    .map(([, x, width]) => `${x}+${width}`);

describe('Bars', () => {
  it('begin at nought, stand behind each other and fill as much of the width as they count', () => {
    const svg = drawBars(asked);
    expect(drawnRects(svg, '#12436d')).toEqual(['0%+25%']);
    expect(drawnRects(svg, '#28a197')).toEqual(['25%+25%']);
    expect(drawnRects(svg, '#801650')).toEqual(['50%+50%']);
    expect(drawnRects(svg, '#f46a25')).toEqual(['0%+50%']);
  });

  it('say what they show to whoever does not see them, with the highest and the lowest', () => {
    const svg = drawBars(asked);
    expect(svg).toContain('role="img" aria-labelledby="bars-title bars-description"');
    expect(svg).toContain('<title id="bars-title">Usually 2 of 3 come</title>');
    expect(svg).toContain(
      '<desc id="bars-description">Bars of attendance for &lt;the group&gt;, May 2026. Usually 2 of 3 come. Highest 4, lowest 2. Table below.</desc>',
    );
  });

  it('can stand in a file of a width of its own, without a style sheet', () => {
    const svg = drawBars({ ...asked, width: 400 });
    expect(svg).not.toContain('%');
    expect(svg).not.toMatch(/ style=|<style/);
    expect(drawnRects(svg, '#801650')).toEqual(['200+200']);
  });

  it('say a long name in as many lines as it needs, whether it stands first or behind a number', () => {
    const name = 'Severnmouth Hospitals NHS Trust (made up)';
    for (const bar of [
      { label: name, said: '4 of 11', values: [4] },
      { label: '16', said: name, values: [16] },
    ]) {
      const svg = drawBars({ ...asked, parts: ['Late'], bars: [bar] });
      const lines = [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, line = '']) =>
        line.replace(/<[^>]*>/g, ''),
      );
      expect(lines.every((line) => line.length <= 30)).toBe(true);
      expect(lines.join(' ')).toBe(`${bar.label} ${bar.said}`);
    }
  });

  it('stand beside each other with their numbers, in two colours that differ in black and white', () => {
    const svg = drawBars({
      ...asked,
      parts: ['Opened', 'Closed'],
      layout: 'BESIDE',
      bars: [{ label: 'May', said: '', values: [2, 4] }],
    });
    expect(drawnRects(svg, '#12436d')).toEqual(['0+44%']);
    expect(drawnRects(svg, '#f46a25')).toEqual(['0+88%']);
  });

  it('stay within the picture and are no markup, whatever is counted and named', () => {
    const bar = record({
      label: string(),
      said: string(),
      values: array(integer({ min: 0, max: 10_000 }), { minLength: 4, maxLength: 4 }),
    });
    const layout = constantFrom('STACKED' as const, 'BESIDE' as const);
    assert(
      property(array(bar, { maxLength: 20 }), layout, string(), (bars, how, title) => {
        const svg = drawBars({ ...asked, bars, layout: how, title });
        const ends = [...svg.matchAll(/<rect x="([\d.]+)%?" y="\d+" width="([\d.]+)%/g)].map(
          ([, x, width]) => Number(x) + Number(width),
        );
        expect(Math.max(0, ...ends)).toBeLessThanOrEqual(100.02);
        expect(svg).not.toContain('NaN');
        expect(svg.match(/<(?!\/?(svg|title|desc|rect|text|tspan)[ >])/g)).toBe(null);
      }),
    );
  });
});

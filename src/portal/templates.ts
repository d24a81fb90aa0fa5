import { dirname, join } from 'node:path';
import { Environment, FileSystemLoader } from 'nunjucks';
import { dayInWords } from '../platform/time/day-in-words';
import type { Precision } from '../platform/time/period';
import { momentInWords } from '../platform/time/time-in-words';
import { counted } from '../assurance/counted';

const design = join(dirname(require.resolve('nhsuk-frontend/package.json')), 'dist');

/** Words that templates put things in. Everything that a template prints is escaped unless the template itself made it. */
const words = {
  // Of a day that is known less exactly: {{ one.from | day(one.fromPrecision) }}.
  day: (day: string, precision?: Precision) => dayInWords(day, precision),
  moment: momentInWords,
  counted,
};

/** The templates of all pages, with the design system's own beneath them. Compiled when first used and kept. */
export function templates(): Environment {
  const environment = new Environment(new FileSystemLoader([__dirname, design]), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, put] of Object.entries(words)) environment.addFilter(name, put);
  return environment;
}

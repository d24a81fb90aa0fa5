import fc from 'fast-check';
import { transfer } from './in-process';
import { randomPartnership } from './random-partnership';

jest.setTimeout(300_000);

describe('Any partnership', () => {
  it('is exported to the same bytes after it was exported and imported into an empty portal, also by way of YAML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.constantFrom('json' as const, 'yaml' as const), async (g, form) => {
        const [one, other] = [await transfer(), await transfer()];
        try {
          const { added } = await one.import(randomPartnership(g));
          const file = await one.export();
          expect(await one.import(file)).toMatchObject({ added: 0, changed: 0, same: added });
          expect(await other.import(await one.export(form), form)).toMatchObject({ added, changed: 0, same: 0 });
          expect(await other.export()).toBe(file);
        } finally {
          await one.end();
          await other.end();
        }
      }),
      { numRuns: 12 },
    );
  });
});

// Writes demo/partnership.json anew. It holds nothing random and nothing of the day it is made: the same source gives the
// same bytes. Types are checked with everything else by `npm run typecheck`.
const fs = require('node:fs');
const path = require('node:path');
const { transformFileSync } = require('@swc/core');

const target = path.join(__dirname, '..', 'dist', 'demo');
fs.rmSync(target, { recursive: true, force: true });
const sources = fs.readdirSync(__dirname, { recursive: true }).filter((file) => file.endsWith('.ts'));
for (const source of sources) {
  const { code } = transformFileSync(path.join(__dirname, source), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
  });
  const file = path.join(target, source.replace(/\.ts$/, '.js'));
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, code);
}
const { partnershipFile } = require(path.join(target, 'demonstration.js'));
const file = path.join(__dirname, 'partnership.json');
fs.writeFileSync(file, partnershipFile());
process.stdout.write(
  `Written: ${path.relative(process.cwd(), file)}, ${Math.round(fs.statSync(file).size / 1000)} kB.\n`,
);

// Compiles bench into dist/bench, beside the compiled product in dist/src, so that both read the very same statements.
// Types are checked with everything else by `npm run typecheck`.
const fs = require('node:fs');
const path = require('node:path');
const { transformFileSync } = require('@swc/core');

const target = path.join(__dirname, '..', 'dist', 'bench');
fs.rmSync(target, { recursive: true, force: true });
const sources = fs.readdirSync(__dirname, { recursive: true }).filter((file) => file.endsWith('.ts'));
for (const source of sources) {
  const { code } = transformFileSync(path.join(__dirname, source), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  const file = path.join(target, source.replace(/\.ts$/, '.js'));
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, code);
}

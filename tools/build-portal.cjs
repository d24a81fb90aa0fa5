// Makes what browsers load of the portal: one stylesheet and two modules, each under a name that holds a hash of what is in it, so
// that a browser may keep it for ever; and puts the templates beside the compiled code.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

const root = path.join(__dirname, '..');
const source = path.join(root, 'src', 'portal');
const target = path.join(root, 'dist', 'src', 'portal');
const design = path.join(root, 'node_modules', 'nhsuk-frontend', 'dist', 'nhsuk');

/** Every file of the portal that is no TypeScript, as paths relative to the project. */
function portalSources() {
  return fs
    .readdirSync(source, { recursive: true })
    .filter((file) => /\.(njk|scss|mjs|svg)$/.test(file))
    .map((file) => path.join('src', 'portal', file));
}

/** Takes half a second to load, so it is loaded only to build. */
function stylesheet() {
  const sass = require('sass');
  return sass.compile(path.join(source, 'browser', 'portal.scss'), {
    style: 'compressed',
    loadPaths: [path.join(root, 'node_modules')],
    silenceDeprecations: ['if-function'],
    quietDeps: true,
  }).css;
}

function keep(folder, name, content) {
  const [stem, extension] = [path.parse(name).name, path.parse(name).ext];
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const file = `${stem}-${hash}${extension}`;
  fs.writeFileSync(path.join(folder, file), content);
  fs.writeFileSync(path.join(folder, `${file}.br`), zlib.brotliCompressSync(content));
  fs.writeFileSync(path.join(folder, `${file}.gz`), zlib.gzipSync(content, { level: 9 }));
  return file;
}

function buildPortal() {
  const folder = path.join(target, 'assets');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const components = keep(
    folder,
    'nhsuk.js',
    fs.readFileSync(path.join(design, 'nhsuk-frontend.min.js'), 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, ''),
  );
  const own = fs.readFileSync(path.join(source, 'browser', 'portal.mjs'), 'utf8');
  const names = {
    stylesheet: keep(folder, 'portal.css', stylesheet()),
    components,
    script: keep(folder, 'portal.js', own.replace("'nhsuk-frontend'", `'./${components}'`)),
    icon: keep(folder, 'icon.svg', fs.readFileSync(path.join(source, 'browser', 'icon.svg'), 'utf8')),
  };
  // The few pictures that the stylesheet itself asks for, such as the arrows of a sortable table.
  fs.cpSync(path.join(design, 'assets', 'images'), path.join(folder, 'images'), {
    recursive: true,
    filter: (file) => !path.extname(file) || /nhsuk-icon-(arrow|cross).*\.svg$/.test(file),
  });
  fs.writeFileSync(path.join(folder, 'names.json'), JSON.stringify(names));
  for (const file of portalSources().filter((one) => one.endsWith('.njk'))) {
    const copy = path.join(root, 'dist', file);
    fs.mkdirSync(path.dirname(copy), { recursive: true });
    fs.copyFileSync(path.join(root, file), copy);
  }
}

module.exports = { buildPortal, portalSources };

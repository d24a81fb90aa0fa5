const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const notPages = /^\/(api|assets|health)\b|\/sign-out$|[?&]format=csv/;

/** What all pages have in common that differ only in which thing they are about: `/teams/:id/people`. */
const kindOf = (address) => new URL(address).pathname.replace(id, ':id');

/**
 * Follows links from where the browser is, and stays on one page of each kind for whoever asks; the first of its kind that is
 * linked to, and `each` of them when more are wanted.
 */
async function* kindsOfPages(browserPage, each = 1) {
  const origin = new URL(browserPage.url()).origin;
  const seen = new Map();
  const known = new Set();
  const waiting = [];
  const take = (address, from) => {
    const kind = kindOf(address);
    const one = new URL(address).pathname;
    if (known.has(one) || (seen.get(kind) ?? 0) >= each) return;
    known.add(one);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    waiting.push({ address, from });
  };
  take(browserPage.url(), browserPage.url());
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { address, from } = next;
    const answer = await browserPage.goto(address);
    const links = await browserPage.locator('a[href]').evaluateAll((all) => all.map(({ href }) => href));
    for (const link of links) {
      const { origin: of, pathname, search } = new URL(link);
      if (of === origin && !notPages.test(pathname + search)) take(of + pathname + search, address);
    }
    yield { kind: kindOf(address), address, from, status: answer?.status() ?? 0 };
  }
}

module.exports = { kindsOfPages };

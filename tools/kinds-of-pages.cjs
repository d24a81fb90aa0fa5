const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const notPages = /^\/(api|assets|health)\b|\/sign-out$|[?&]format=(csv|pdf|docx|xlsx|json)|\.ics$/;

/** What all pages have in common that differ only in which thing they are about: `/teams/:id/people`. */
const kindOf = (address) => new URL(address).pathname.replace(id, ':id').replace(/ans_[\w-]+/, ':token');

/**
 * Follows links from an address, and stays on one page of each kind; the first of its kind that is linked to, and `each` of
 * them when more are wanted. `read` tells what an address answers: its status and the links of its page.
 */
async function* kindsLinkedFrom(start, read, each = 1) {
  const { origin } = new URL(start);
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
  take(start, start);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { address, from } = next;
    const { links, ...answer } = await read(address);
    for (const link of links) {
      const { origin: of, pathname, search } = new URL(link, address);
      if (of === origin && !notPages.test(pathname + search)) take(of + pathname + search, address);
    }
    yield { kind: kindOf(address), address, from, ...answer };
  }
}

/** The same in a browser, from the page that it is on. */
function kindsOfPages(browserPage, each) {
  const read = async (address) => {
    const answer = await browserPage.goto(address);
    const links = await browserPage.locator('a[href]').evaluateAll((all) => all.map(({ href }) => href));
    return { status: answer?.status() ?? 0, links, html: (await answer?.text()) ?? '' };
  };
  return kindsLinkedFrom(browserPage.url(), read, each);
}

module.exports = { kindsLinkedFrom, kindsOfPages };

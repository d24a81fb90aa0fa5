/** A piece of a mail's text. Text and HTML are made of the same pieces, so that both say the same. */
export type Block =
  | { readonly kind: 'heading' | 'words' | 'small'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly links: readonly LinkInMail[] };

export interface LinkInMail {
  readonly text: string;
  readonly href: string;
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const words = (text: string): Block => ({ kind: 'words', text });
export const small = (text: string): Block => ({ kind: 'small', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const links = (...all: readonly LinkInMail[]): Block => ({ kind: 'links', links: all });

/** The plain text: a blank line between pieces, an address on a line of its own. */
export function textOf(blocks: readonly Block[]): string {
  return `${blocks.map(oneAsText).join('\n\n')}\n`;
}

function oneAsText(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'links':
      return block.links.map(({ text, href }) => `${text}:\n${href}`).join('\n\n');
    case 'heading':
      return block.text.toUpperCase();
    default:
      return block.text;
  }
}

/** The same as simple HTML: nothing is loaded from anywhere, and nothing tells that it was opened. */
export function htmlOf(title: string, blocks: readonly Block[]): string {
  const body = blocks.map(oneAsHtml).join('\n');
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="viewport" content="width=device-width"></head>
<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #212b32; max-width: 40em; margin: 1em">
${body}
</body></html>
`;
}

function oneAsHtml(block: Block): string {
  switch (block.kind) {
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'links':
      return `<p>${block.links.map(oneLink).join('<br>')}</p>`;
    case 'heading':
      return `<h2 style="font-size: 19px; margin: 1.5em 0 0.5em">${escaped(block.text)}</h2>`;
    case 'small':
      return `<p style="font-size: 14px; color: #4c6272">${escaped(block.text)}</p>`;
    default:
      return `<p>${escaped(block.text)}</p>`;
  }
}

function oneLink({ text, href }: LinkInMail): string {
  return `<a href="${escaped(href)}" style="color: #005eb8; line-height: 2">${escaped(text)}</a>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

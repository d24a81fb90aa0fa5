/** Text that is HTML already. Everything else is escaped where it is placed. */
export class Html {
  constructor(readonly text: string) {}
}

type Placed = Html | string | number | null | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function placed(value: Placed): string {
  if (value === null) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('\n');
  return String(value).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** HTML with values in it. A value that is not HTML itself is escaped; null leaves nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Placed[]): Html {
  return new Html(
    parts.map((part, index) => part + (index < values.length ? placed(values[index] ?? null) : '')).join(''),
  );
}

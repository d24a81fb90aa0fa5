// What a reader that is not ours finds in PDF files: one JSON line for each file named. In a process of its own, because pdf.js is a module.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

for (const file of process.argv.slice(2)) {
  const loading = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await loading.promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => item.str + (item.hasEOL ? ' ' : '')).join('');
    pages.push({ text, structure: await page.getStructTree() });
  }
  const { info, metadata } = await pdf.getMetadata();
  console.log(
    JSON.stringify({
      pages,
      outline: await pdf.getOutline(),
      title: info.Title,
      language: info.Language,
      isMarked: await pdf.getMarkInfo(),
      declares: metadata?.get('pdfuaid:part') ?? null,
    }),
  );
  await loading.destroy();
}

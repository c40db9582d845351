import type { Page } from 'puppeteer-core';

/** What pdf.js takes from newer Node versions than our oldest. */
const missing: PropertyDescriptor = {
  value: <T>() => {
    let settle!: Pick<PromiseWithResolvers<T>, 'resolve' | 'reject'>;
    const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }));
    return { promise, ...settle };
  },
  configurable: true,
};

/** The words on each sheet of what a page prints. */
export async function sheetsOf(page: Page): Promise<string[]> {
  if (!('withResolvers' in Promise)) Object.defineProperty(Promise, 'withResolvers', missing);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = new Uint8Array(await page.pdf({ format: 'A4' }));
  const file = await getDocument({ data }).promise;
  const words: string[] = [];
  for (let n = 1; n <= file.numPages; n += 1) {
    const { items } = await (await file.getPage(n)).getTextContent();
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return words;
}

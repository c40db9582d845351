import { make, pdfOf } from './pdf-made';

/** A PDF with a title and paragraphs, for tests of what happens before and after reading it. The texts are invented. */
export async function simplePdf(title: string, paragraphs: readonly string[]): Promise<Buffer> {
  const parts = paragraphs.map((text) => ({ kind: 'paragraph' as const, text }));
  return Buffer.from(await pdfOf(make([{ kind: 'title', text: title }, ...parts]), title));
}

// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { draftDocx } from '../../../../lib/export/draft/word-document';
import type { DraftOut } from '../../../../lib/export/draft/draft-out';
import { draftHtml, draftPage } from '../../../../lib/export/draft/html';
import { draftMarkdown } from '../../../../lib/export/draft/markdown';
import { draftText } from '../../../../lib/export/draft/text';
import { openDraft } from '../../../../lib/import/draft';
import { htmlToBlocks } from '../../../../lib/import/draft/html';
import type { Block } from '../../../../lib/model/draft-text';
import { seeded } from '../../../support/random';
import { randomBlocks, seen } from './random-draft';

const out = (blocks: readonly Block[], title = ''): DraftOut => ({
  ...{ title, language: 'en', blocks, pictures: new Map() },
});
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function opened(
  name: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<{ title: string; lines: unknown[] }> {
  const result = await openDraft(name, file);
  if (!result.ok) throw new Error(result.reason);
  return { title: result.value.title, lines: seen(result.value.blocks) };
}

const SEEDS = Array.from({ length: 40 }, (_, n) => n + 1);
const drafts = SEEDS.map((seed) => [seed, randomBlocks(seeded(seed))] as const);

describe('a draft that goes out and comes back is the same', () => {
  it.each(drafts)('as HTML, seed %i', async (_seed, blocks) => {
    const pasted = htmlToBlocks(draftHtml(out(blocks)));
    expect(pasted.ok && seen(pasted.value.blocks)).toEqual(seen(blocks));
    const page = await opened('a.html', bytes(draftPage(out(blocks, 'A <title> & more'))));
    expect(page).toEqual({ title: 'A <title> & more', lines: seen(blocks) });
  });

  it.each(drafts)('as Markdown, seed %i', async (_seed, blocks) => {
    const file = await opened('a.md', bytes(draftMarkdown(out(blocks, '# A *title* #'))));
    expect(file).toEqual({ title: '# A *title* #', lines: seen(blocks) });
  });

  it.each(drafts.slice(0, 15))('as a document of Word, seed %i', async (_seed, blocks) => {
    const file = await opened('a.docx', new Uint8Array(await draftDocx(out(blocks, 'A <title>'))));
    expect(file).toEqual({ title: 'A <title>', lines: seen(blocks) });
  });

  it.each(drafts)('as plain text, in its words, seed %i', (_seed, blocks) => {
    const words = blocks.flatMap(({ runs }) => runs.map(({ text }) => text.trim()));
    const text = draftText(out(blocks));
    let at = 0;
    for (const one of words) {
      expect(text.indexOf(one, at)).toBeGreaterThanOrEqual(at);
      at = text.indexOf(one, at) + one.length;
    }
  });
});

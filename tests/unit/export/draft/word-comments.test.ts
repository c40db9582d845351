import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { CommentOut } from '../../../../lib/export/draft/comments';
import { gathered } from '../../../../lib/export/draft/gathered';
import { draftDocx } from '../../../../lib/export/draft/word-document';
import { unzip } from '../../../../lib/import/zip/zip';
import type { Block, Run } from '../../../../lib/model/draft-text';

const line = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });
const by = { id: 's', by: 'ruth' };
const AT = Date.UTC(2026, 10, 3, 9, 30);
const says = (name: string, text: string) => ({ name, text, at: AT });

/** "We sing it." and "Again and again.", with a suggestion in the first. */
const BLOCKS = [
  line({ text: 'We ' }, { text: 'sing', bold: true }, { text: ' loudly', inserted: by }, { text: ' it.' }),
  line({ text: 'Again and again.' }),
];

async function file(comments: readonly CommentOut[], withComments = true): Promise<ArrayBuffer> {
  const words = { references: 'References', comments: 'Comments' };
  const choices = { suggestions: 'as it was', withComments, references: 'none' } as const;
  const blocks = gathered({ blocks: BLOCKS, readings: [], comments, words }, choices, true);
  return draftDocx({ title: '', language: 'en', blocks, comments, pictures: new Map() });
}
/** As another program reads it: where a comment ends stands its writer's initial, and at the end what it says. */
async function read(docx: ArrayBuffer): Promise<string> {
  const html = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx) },
    { styleMap: ['comment-reference => sup'] },
  );
  return html.value.replaceAll(/<\/?(?:a|dd|dl)\b[^>]*>|↑/g, '').trim();
}
async function part(docx: ArrayBuffer, name: string): Promise<string> {
  const entries = await unzip(new Uint8Array(docx), (one) => one === name);
  return new TextDecoder().decode(entries?.get(name));
}

describe('comments in a document of Word', () => {
  it('stand at their words with who wrote them, and answers hang on them', async () => {
    const docx = await file([
      {
        passage: 'sing',
        at: { from: 3, to: 7 },
        said: [says('Ruth', 'Why?\n\nSay\u0000 more.'), says('Ana', 'All <sing>.')],
      },
      { passage: 'it. Again', at: { from: 15, to: 24 }, said: [says('Bo', 'Twice?')] },
    ]);
    expect(await read(docx)).toMatch(
      /^<p>We <strong>sing<\/strong><sup>\[R\d\]\[A\d\]<\/sup> it\.<\/p><p>Again<sup>\[B\d\]<\/sup> and again\.<\/p>/,
    );
    const comments = await part(docx, 'word/comments.xml');
    expect(comments).toMatch(
      /w:author="Ruth" w:date="2026-11-03T09:30:00[^"]*"[\s\S]*Why\?[\s\S]*Say more\.[\s\S]*w:author="Ana"[\s\S]*All &lt;sing&gt;\./,
    );
    expect((await part(docx, 'word/commentsExtended.xml')).match(/paraIdParent/g)).toHaveLength(1);
    const text = await part(docx, 'word/document.xml');
    for (const sign of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect(text.match(new RegExp(`<w:${sign} w:id="\\d"/>`, 'g'))).toHaveLength(3);
    expect(text.indexOf('<w:commentRangeStart w:id="2"/>')).toBeLessThan(text.indexOf('>it.<'));
  });

  it('stand behind the text where their words are gone, or only suggested', async () => {
    const docx = await file([
      { passage: 'loudly', at: { from: 8, to: 14 }, said: [says('Ruth', 'Not so loud.')] },
      { passage: '', said: [says('Bo', 'Gone.')] },
    ]);
    expect(await read(docx)).toBe(
      '<p>We <strong>sing</strong> it.</p><p>Again and again.</p><h1>Comments</h1><p>loudly</p><p><strong>Ruth: </strong>Not so loud.</p><p><strong>Bo: </strong>Gone.</p>',
    );
    expect(await part(docx, 'word/document.xml')).not.toContain('commentReference');
  });

  it('cross and lie in each other, at any run', async () => {
    const docx = await file([
      { passage: 'We sing', at: { from: 0, to: 7 }, said: [says('Ana', 'One.')] },
      { passage: 'ing it', at: { from: 4, to: 17 }, said: [says('Bo', 'Two.')] },
      { passage: 'i', at: { from: 4, to: 5 }, said: [says('Cy', 'Three.')] },
    ]);
    expect((await read(docx)).replaceAll(/<\/?strong>/g, '')).toMatch(
      /^<p>We si<sup>\[C\d\]<\/sup>ng<sup>\[A\d\]<\/sup> it<sup>\[B\d\]<\/sup>\.<\/p>/,
    );
  });

  it('are left out by choice', async () => {
    const docx = await file(
      [{ passage: 'sing', at: { from: 3, to: 7 }, said: [says('Ruth', 'Why?')] }],
      false,
    );
    expect(await read(docx)).toBe('<p>We <strong>sing</strong> it.</p><p>Again and again.</p>');
    expect(await part(docx, 'word/comments.xml')).not.toContain('Why?');
  });
});

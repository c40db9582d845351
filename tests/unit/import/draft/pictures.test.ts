// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import type { DraftOut } from '../../../../lib/export/draft/draft-out';
import { draftHtml } from '../../../../lib/export/draft/html';
import { draftMarkdown } from '../../../../lib/export/draft/markdown';
import { draftDocx } from '../../../../lib/export/draft/word-document';
import { openDraft } from '../../../../lib/import/draft';
import { htmlToBlocks } from '../../../../lib/import/draft/html';
import { withPictures } from '../../../../lib/import/draft/pictures';
import { MAX_DRAFT_PICTURES } from '../../../../lib/model/body-limits';
import { picturesApart } from '../../../../lib/model/draft-pictures';
import type { Block } from '../../../../lib/model/draft-text';
import { toBase64 } from '../../../../lib/util/bytes';
import { drawn } from '../../../support/draft-lines';

/** A PNG of one pixel. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);
const SRC = `data:image/png;base64,${toBase64(PNG)}`;
const HASH = 'ab'.repeat(32);

function taken(html: string) {
  const result = htmlToBlocks(html);
  if (!result.ok) throw new Error(result.reason);
  return { ...result.value, lines: drawn(picturesApart(result.value.blocks)) };
}

describe('pictures of foreign HTML', () => {
  it('that are in it are taken out of it, each where it stands, with its words', () => {
    const { lines, files, pictures } = taken(
      `<p>One <img src="${SRC}" alt="A drum"> two</p><img alt='Bells' src=' ${SRC} '><p>Three</p>`,
    );
    expect(lines).toEqual(['One', 'picture (A drum): ', 'two', 'picture (Bells): ', 'Three']);
    expect([files.map(({ type, size }) => [type, size]), pictures]).toEqual([
      [0, 1].map(() => ['image/png', PNG.length]),
      0,
    ]);
  });

  it('have the caption that stands under them', () => {
    const { lines } = taken(
      `<figure><img src="${SRC}" alt="A drum"><figcaption><p>Our <b>drum</b></p><p>again</p></figcaption></figure>` +
        '<figcaption>Alone</figcaption>',
    );
    expect(lines).toEqual(['picture (A drum): Our *drum* again', 'Alone']);
  });

  it('that are elsewhere, are drawings, or claim a name are left out and counted', () => {
    const addresses = [
      ...[
        'https://elsewhere.example/p.png',
        'file:///c/p.png',
        'cid:1',
        'picture:0',
        '',
        'data:image/png;base64,',
      ],
      ...['data:image/svg+xml;base64,PHN2Zz4=', 'data:text/html;base64,PGI+', 'data:image/png,raw', 'blob:x'],
    ];
    const html = addresses.map((src) => `<img src="${src}" alt="x">`).join('');
    const { blocks, files, pictures } = taken(
      `${html}<img data-picture="picture:0"><img data-picture="${'A'.repeat(64)}">`,
    );
    expect([blocks, files, pictures]).toEqual([[], [], addresses.length + 2]);
  });

  it('are so many, and no more', () => {
    const most = taken(`<img src="${SRC}">`.repeat(MAX_DRAFT_PICTURES));
    expect([most.files.length, most.pictures]).toEqual([MAX_DRAFT_PICTURES, 0]);
    const more = taken(`<img src="${SRC}">`.repeat(MAX_DRAFT_PICTURES + 1));
    expect([more.files.length, more.pictures]).toEqual([MAX_DRAFT_PICTURES, 1]);
  });

  it('in a table stay beside its words', () => {
    const { lines } = taken(
      `<table><tr><td><img src="${SRC}"></td><td>Drum</td></tr><tr><td>a</td><td>b</td></tr></table>`,
    );
    expect(lines).toEqual(['picture (): | Drum', 'a | b']);
  });
});

describe('what is put in the place of a name', () => {
  const { blocks } = taken(
    `<p><img src="${SRC}">One</p><img src="${SRC}"><p><img data-picture="${HASH}">Two</p>`,
  );

  it('is what was stored, and a picture that the notebook has', () => {
    const put = withPictures(blocks, ['1'.repeat(64), '2'.repeat(64)], (hash) => hash === HASH);
    const hashes = put.blocks.flatMap(({ runs }) => runs.flatMap(({ picture }) => picture?.hash ?? []));
    expect([hashes, put.left]).toEqual([['1'.repeat(64), '2'.repeat(64), HASH], 0]);
  });

  it('is nothing for a picture of another notebook, or one that could not be stored; words stay', () => {
    const put = withPictures(blocks, [undefined, undefined], () => false);
    expect([drawn(put.blocks), put.left]).toEqual([['One', 'Two'], 3]);
  });
});

describe('a draft with pictures that goes out and comes back has them', () => {
  const blocks: readonly Block[] = [
    { kind: 'paragraph', runs: [{ text: 'Before' }] },
    { kind: 'picture', picture: HASH, alt: 'A [drum] "big"', runs: [{ text: 'Our drum' }] },
    { kind: 'paragraph', runs: [{ text: 'Behind' }] },
  ];
  const word = { type: 'png' as const, bytes: PNG, width: 1, height: 1 };
  const out: DraftOut = {
    ...{ title: 'T', language: 'en', blocks, pictures: new Map([[HASH, { src: SRC, word }]]) },
  };
  const came = async (name: string, file: string | ArrayBuffer) => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : new Uint8Array(file);
    const opened = await openDraft(name, bytes);
    if (!opened.ok) throw new Error(opened.reason);
    const { blocks: all, files, pictures } = opened.value;
    return { lines: drawn(picturesApart(all)), sizes: files.map(({ size }) => size), pictures };
  };

  it('as HTML', async () => {
    expect(await came('a.html', draftHtml(out))).toEqual({
      ...{ lines: drawn(blocks), sizes: [PNG.length], pictures: 0 },
    });
  });

  it('as a document of Word', async () => {
    expect(await came('a.docx', await draftDocx(out))).toEqual({
      ...{ lines: drawn(blocks), sizes: [PNG.length], pictures: 0 },
    });
  });

  it('as Markdown, whose words can be read', async () => {
    const file = draftMarkdown(out);
    expect(file.indexOf('base64')).toBeGreaterThan(file.indexOf('Behind'));
    const { lines, sizes } = await came('a.md', file);
    expect(lines[1]).toBe('picture (A [drum] "big"): ');
    expect(sizes).toEqual([PNG.length]);
  });

  it('and one that is not here goes out as its words', () => {
    const bare = { ...out, pictures: new Map() };
    expect(draftHtml(bare)).toContain('<img alt="A [drum] &quot;big&quot;">');
    expect(draftMarkdown(bare)).toContain('[picture-1]: <picture-1.webp>');
  });
});

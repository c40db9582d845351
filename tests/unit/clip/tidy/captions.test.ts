// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { extract } from '../../../../lib/clip/extract';
import { dropCaptions } from '../../../../lib/clip/tidy/captions';
import { unpackQuotes } from '../../../../lib/clip/tidy/quoted-posts';
import { pageOf } from '../page-of';
import { after, P, PAGE } from './article-of';

const CAPTION = '<figcaption>Loans a month at two branches</figcaption>';

/** What a caption is about though it is no picture. */
const SHOWN: readonly (readonly [string, string])[] = [
  ['a table', `<figure class="wp-block-table">TABLE${CAPTION}</figure>`],
  ['a table, in a figure that is called one', `<figure class="table-figure">TABLE${CAPTION}</figure>`],
  [
    'a table beside its caption',
    `<div class="table-wrap"><div class="caption"><p>Loans a month</p></div>TABLE</div>`,
  ],
  [
    'a table under its caption',
    `<div class="wrap"><div>TABLE</div></div><p class="table-caption">Loans a month</p>`,
  ],
  [
    'a quotation',
    '<figure><blockquote><p>A crate tells.</p></blockquote><figcaption>Ruel, Harbour</figcaption></figure>',
  ],
  ['a listing', `<figure class="figure"><pre>a, b\n1, 2</pre>${CAPTION}</figure>`],
  ['a poem', `<figure><p>Two chairs<br>one stove</p><p>and the rain</p>${CAPTION}</figure>`],
  [
    'a verse in a figure that is called one',
    `<figure class="figure"><p>Crate, crate, come to me,<br>bring a book of bumblebee.</p>${CAPTION}</figure>`,
  ],
  ['a formula', `<figure class="figure"><div role="math">E = mc²</div>${CAPTION}</figure>`],
  ['a recording', `<figure><audio src="/a.mp3"></audio><figcaption>Ruel reads aloud</figcaption></figure>`],
  [
    'a transcript',
    `<figure class="video-embed"><details><summary>Transcript</summary><p>Hello.</p></details>${CAPTION}</figure>`,
  ],
  ['a list', `<figure class="photo"><ol><li>Mix.</li><li>Stir.</li></ol>${CAPTION}</figure>`],
  [
    'a numbered figure that did not come along',
    '<figure><figcaption>Figure 3. Loans a month</figcaption></figure>',
  ],
];

const TABLE = `<table><tbody>${'<tr><td>Alder Street</td><td>212</td><td>281</td></tr>'.repeat(6)}</tbody></table>`;

describe('a caption', () => {
  it.each(SHOWN)('stays under %s', (_what, html) => {
    const shown = html.replace('TABLE', TABLE);
    expect(after(dropCaptions, P + shown + P)).toBe((P + shown + P).replace(/\s+/g, ' '));
  });

  it.each([
    ['a lost picture', '<div class="inline-image"><p>Children in the lower room</p></div>'],
    [
      'a lost picture before a list',
      '<p class="wp-caption-text">In the lower room</p><ul><li>Mix.</li></ul>',
    ],
    ['a lost picture with one sentence', `<div class="photo">${P}</div>`],
    [
      'a lost picture in a figure',
      '<figure><p class="caption">The room</p><span class="credit">Bo Lind</span></figure>',
    ],
  ])('goes with %s', (_what, html) => {
    expect(after(dropCaptions, P + html + P)).not.toMatch(/lower room|Bo Lind|class="photo"/);
  });

  it('of a quotation comes along where the quotation stands alone in its figure', () => {
    const html = `${P}<figure class="quote"><blockquote><p>A crate tells.</p></blockquote><figcaption>Ruel</figcaption></figure>${P}`;
    const page = pageOf(html);
    unpackQuotes(page);
    expect(page.body.innerHTML).toBe(html);
  });

  it('comes through a whole clip with what it is about', () => {
    const kinds = SHOWN.filter(([what]) => what !== 'a formula').map(([, html]) => html);
    const shown = kinds.map((html) => html.replace('TABLE', TABLE)).join(P.repeat(2));
    const page = pageOf(
      `<title>Crates</title><main><article><h1>Crates</h1>${P.repeat(4)}${shown}${P}</article></main>`,
    );
    const found = extract(page, PAGE);
    const html = found.ok ? found.value.extraction.html : '';
    expect(html.match(/Loans a month/g)).toHaveLength(10);
    expect(html.match(/<table/g)).toHaveLength(4);
    expect(html).toContain('Ruel, Harbour');
    expect(html).toContain('Ruel reads aloud');
  });
});

describe('a caption of a picture that is there', () => {
  const kept = (words: string): boolean => {
    const article = after(
      dropCaptions,
      `${P}<figure><img src="/a.jpg"><figcaption>${words}</figcaption></figure>${P}`,
    );
    return article.includes('<figcaption');
  };
  it.each(['Ines Marlowe/The Lantern', 'Ruel A. Adeyemi / Harbour News Agency'])(
    'goes where it is "%s" alone',
    (words) => expect(kept(words)).toBe(false),
  );
  it.each([
    'Ines Marlowe reads to the class',
    'Storytime on/off switch',
    'Before/After',
    'Ines Marlowe and/or Ruel',
  ])('stays where it is "%s"', (words) => expect(kept(words)).toBe(true));
});

// In a page: vitest.config.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../../lib/clip/extract';
import { sanitizeForStoring } from '../../../../lib/clip/sanitize';
import { tidy } from '../../../../lib/clip/tidy';
import { pageOf } from '../page-of';
import { articleOf, PAGE } from './article-of';

/** Names that furniture has, and headings that an author may write too. */
const UNLUCKY = [
  ...[
    'comment',
    'community',
    'share',
    'sharing',
    'social',
    'related',
    'recommendations',
    'recommended',
    'sponsor',
    'sponsorship',
  ],
  ...[
    'tags',
    'footer',
    'header',
    'sidebar',
    'promo',
    'promotion',
    'response',
    'responses',
    'newsletter',
    'subscribe',
    'author',
  ],
  ...[
    'byline',
    'caption',
    'figure',
    'gallery',
    'photo',
    'video',
    'menu',
    'banner',
    'extra',
    'remark',
    'widget',
    'media',
    'meta',
  ],
  ...[
    'navigation',
    'breadcrumbs',
    'popup',
    'pagination',
    'advertising',
    'timestamp',
    'trending',
    'tooltip',
    'readmore',
    'contact',
  ],
];
const WORDS =
  'crate wall child branch summer shelf grandfather torch paper harbour Friday bakery label radiator window neighbour ticket river lamp story'.split(
    ' ',
  );

/** A sentence of running prose, told apart from all others by its number. */
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 24, maxLength: 40 })
  .map((words) => `The ${words.join(' ')} stood there`);
const name = fc.constantFrom(...UNLUCKY);
const attribute = fc
  .tuple(fc.constantFrom('id', 'class'), name, fc.constantFrom('', '-section', '-1'))
  .map(([which, word, more]) => ` ${which}="${word}${more}"`);

/** What stands in an article: `P` is where a paragraph of prose is, which must come through. */
const block = fc.oneof(
  { weight: 4, arbitrary: fc.constant('<p>P</p>') },
  { weight: 2, arbitrary: attribute.map((at) => `<p${at}>P</p>`) },
  attribute.map((at) => `<blockquote${at}><p>P</p></blockquote>`),
  attribute.map((at) => `<ul${at}><li>P</li><li>P</li></ul>`),
  attribute.map(
    (at) =>
      `<figure${at}><table><tbody><tr><th>Year</th></tr><tr><td>P</td></tr></tbody></table><figcaption>Table</figcaption></figure>`,
  ),
  attribute.map((at) => `<figure${at}><img src="/a.png"><figcaption>The low wall</figcaption></figure>`),
  attribute.map((at) => `<pre${at}>P</pre>`),
  fc.constant('<details><summary>Why so</summary><p>P</p></details>'),
);

/** A section whose name was made from its heading, or that has a paragraph of prose before it and after it. */
const section = fc
  .tuple(
    name,
    fc.constantFrom('section', 'div'),
    fc.boolean(),
    fc.array(block, { minLength: 1, maxLength: 3 }),
  )
  .map(([word, tag, byId, blocks]) => {
    const heading = `<h2>${word[0]?.toUpperCase() ?? ''}${word.slice(1)} of the branch</h2>`;
    return `<${tag} ${byId ? 'id' : 'class'}="${word}">${heading}${blocks.join('')}</${tag}>`;
  });

/** An article between two paragraphs of prose, with the sentences that are in it. */
const article = fc
  .tuple(
    fc.array(fc.oneof(block, section), { minLength: 2, maxLength: 7 }),
    fc.array(sentence, { minLength: 60, maxLength: 60 }),
  )
  .map(([blocks, sentences]) => {
    const said: string[] = [];
    const html = `<p>P</p>${blocks.join('')}<p>P</p>`.replace(/\bP\b/g, () => {
      said.push(`${sentences[said.length % 60] ?? ''}, number ${said.length}.`);
      return said.at(-1) ?? '';
    });
    return { html, said };
  });

const missing = (said: readonly string[], html: string): string[] => {
  const { text } = sanitizeForStoring(html);
  return said.filter((one) => !text.includes(one));
};

describe('a paragraph of running prose outside boxes', () => {
  it('comes through tidying, whatever is around it and however it is called', () => {
    fc.assert(
      fc.property(article, ({ html, said }) => {
        const element = articleOf(html);
        tidy(element, { title: 'Crates', author: 'Ines Marlowe', address: PAGE });
        expect(missing(said, element.innerHTML)).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('comes through a whole clip', () => {
    fc.assert(
      fc.property(article, ({ html, said }) => {
        const around = '<nav><a href="/">Home</a></nav><footer><p>Imprint</p></footer>';
        const page = pageOf(
          `<title>Crates</title><body>${around}<main><article><h1>Crates</h1>${html}</article></main>`,
        );
        const found = extract(page, PAGE);
        expect(missing(said, found.ok ? found.value.extraction.html : '')).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

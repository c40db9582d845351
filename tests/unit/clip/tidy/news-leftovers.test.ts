// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { dropCaptions } from '../../../../lib/clip/tidy/captions';
import { dropClosingLines } from '../../../../lib/clip/tidy/closing-lines';
import { dropComments } from '../../../../lib/clip/tidy/comments';
import { dropLabels } from '../../../../lib/clip/tidy/labels';
import { dropProgramWords } from '../../../../lib/clip/tidy/program-words';
import { dropModalBoxes } from '../../../../lib/clip/tidy/modal-boxes';
import { isOnlyFurniture } from '../../../../lib/clip/tidy/only-furniture';
import { dropOpeningLines } from '../../../../lib/clip/tidy/opening-lines';
import { dropRelatedLists } from '../../../../lib/clip/tidy/related-lists';
import { dropSetOffLists } from '../../../../lib/clip/tidy/set-off-lists';
import type { Rule } from '../../../../lib/clip/tidy/rule';
import { after, articleOf, P, SENTENCE } from './article-of';

const P4 = P.repeat(4);
const ONE = '<a href="/a">Nine rooms open in the north</a>';
const TWO = '<a href="/b">Who pays for the stove and the lamp</a>';
const LIST = `<ul><li>${ONE}</li><li>${TWO}</li></ul>`;

/** Nothing of an article goes by a rule. */
const stays = (rule: Rule, html: string): void => expect(after(rule, html)).toBe(html);

describe('dropSetOffLists', () => {
  it('takes out headlines of the same site between two paragraphs', () => {
    expect(after(dropSetOffLists, P + LIST + P)).toBe(P + P);
  });

  it.each([
    ['what a colon announces', `<p>${SENTENCE} These tell more:</p>${LIST}${P}`],
    ['what stands under a heading', `${P}<h3>The rooms one by one</h3>${LIST}${P}`],
    ['links elsewhere', P + LIST.replace('"/b"', '"https://other.example/b"') + P],
    ['a single link', `${P}<ul><li>${ONE}</li></ul>${P}`],
    ['items that say more', P + LIST.replace(ONE, `${ONE}, says she`) + P],
    ['short items', `${P}<ul><li><a href="/a">The stove</a></li><li><a href="/b">The lamp</a></li></ul>${P}`],
    ['sentences', P + LIST.replaceAll('</a>', '.</a>') + P],
    ['the end of the text', P + LIST],
    ['an ordered list', P + LIST.replaceAll('ul>', 'ol>') + P],
  ])('leaves %s', (_what, html) => stays(dropSetOffLists, html));
});

describe('dropProgramWords', () => {
  it('takes out names with values for programs', () => {
    const words = '{ "modules": [{"name": "video"}], "asset": "9", "byline": "Ines Marlowe" }';
    expect(after(dropProgramWords, `${P}<div>${words}</div>`)).toBe(P);
  });

  it.each([
    '<pre>{ "modules": [], "asset": "9" }</pre>',
    '<p>{ "one": for all, she said, and nothing more }</p>',
    '<p>["Rooms": that is what they called it]</p>',
  ])('leaves %s', (html) => stays(dropProgramWords, P + html));
});

describe('who took a picture', () => {
  const GONE = [
    'Ines Marlowe, Getty Images',
    'By Bo van der Lind, AP',
    'Reuters',
    'Courtesy Harbour and Sons',
  ];
  it.each([...GONE, 'Ama Boateng, Northern Presswire for The Lantern'])('"%s" goes', (words) => {
    expect(after(dropCaptions, `${P}<p>${words}</p>${P}`)).toBe(P + P);
  });

  it.each([
    '<p>Reuters, she said, would not print it.</p>',
    '<p>Courtesy costs nothing in a reading room.</p>',
    '<ul><li>Reuters</li><li>AP</li></ul>',
    '<h3>Associated Press</h3>',
  ])('leaves %s', (html) => stays(dropCaptions, P + html + P));
});

describe('around the first paragraph', () => {
  it.each(['KIROV, Nord |', 'Harbour News Reporter', 'June 5, 2026 RSS Feed Print'])('"%s" goes', (words) => {
    expect(after(dropOpeningLines, `<p>${words}</p>${P4}`)).toBe(P4);
  });

  it.each(['By Ines Marlowe, Science Editor', 'March 3, 2026', 'OSLO |'])(
    'behind a standfirst "%s" goes',
    (words) => {
      expect(after(dropOpeningLines, `${P}<p>${words}</p>${P4}`)).toBe(P + P4);
    },
  );

  it('a title of two signs goes where the line says all of it', () => {
    const title = '部屋';
    expect(after(dropOpeningLines, `<h2>部屋</h2>${P4}`, { title })).toBe(P4);
    expect(after(dropOpeningLines, `<h2>部</h2>${P4}`, { title })).toBe(`<h2>部</h2>${P4}`);
  });

  it('a caption is no first paragraph', () => {
    const figure = `<figure><img src="/a.png"><figcaption>${SENTENCE}</figcaption></figure>`;
    expect(after(dropOpeningLines, `${figure}<p>Reuters</p><p>By Ines Marlowe</p>${P4}`)).toBe(
      `${figure}<p>Reuters</p>${P4}`,
    );
  });

  it.each([
    `<h2>The Ghost Writer</h2>${P4}`,
    `${P}<p>By March 3, 2026, she had read it.</p>${P4}`,
    `${P + P}<p>March 3, 2026</p>${P4}`,
    `${P}<p>March 3, 2026</p>${P}<p>March 4, 2026</p>${P}<p>March 5, 2026</p>${P}`,
  ])('leaves %s', (html) => stays(dropOpeningLines, html));
});

describe('after the last paragraph', () => {
  it.each([
    'To contact the reporter on this story: Ines Marlowe in Oslo at ines@lantern.example',
    'Write to Ines Marlowe at ines@lantern.example',
    'Contact the writer: ines@lantern.example',
    'ines@lantern.example',
    'Twitter: @ines',
    'For comments and feedback: desk@lantern.example',
    'by Lantern Staff Writer',
    'Have something to say? Let us know in the comments section.',
    'See more by <a href="/ines">Ines Marlowe on Lantern.example</a>.',
    'Copyright: The Lantern',
  ])('"%s" goes', (words) => {
    expect(after(dropClosingLines, `${P4}<p>${words}</p>`)).toBe(P4);
  });

  it('what stands under "About author" goes with it, and a long text under it stays', () => {
    const about = '<h4>About author</h4><p>Based in Oslo, Ines brings you the latest of all rooms.</p>';
    expect(after(dropClosingLines, P4 + about)).toBe(P4);
    const long = `<p>${SENTENCE} ${SENTENCE}</p>`.repeat(5);
    expect(after(dropClosingLines, `${P.repeat(20)}<h4>About author</h4>${long}`)).toContain(long);
  });

  it.each([
    'Write to the authors whom you love, for they answer more often than you think.',
    'Have a story? Then read it to somebody tonight.',
    'Contact the editor was all that the note said, and nobody knew of whom it spoke.',
    'See more of the sea.',
  ])('leaves "%s"', (words) => stays(dropClosingLines, `${P4}<p>${words}</p>`));
});

describe('labels, lists and comments of news sites', () => {
  it.each([
    'Autoplay',
    'Show Thumbnails',
    'Last SlideNext Slide',
    'User rating:',
    '(2) Click to rate',
    'Ads by Harbour',
  ])('"%s" goes', (words) => expect(after(dropLabels, `${P}<p>${words}</p>${P}`)).toBe(P + P));

  it('a headline with the button of its player goes, and a sentence about one stays', () => {
    expect(after(dropLabels, `${P}<p>Nine Rooms Open in the North Watch Video</p>${P}`)).toBe(P + P);
    stays(dropLabels, `${P}<p>They would not let us Watch video.</p>${P}`);
    stays(dropLabels, `${P}<p>Rating: 4.5</p>${P}`);
  });

  it.each(['ALSO:', 'More about lost rooms:', 'Latest headlines', 'Most read in Culture', 'Full coverage'])(
    'links under "%s" go',
    (words) => expect(after(dropRelatedLists, `${P}<p>${words}</p><p>${ONE}</p><p>${TWO}</p>`)).toBe(P),
  );

  it.each(['Latest Comments', 'Visitor Opinions (latest shown first)'])(
    'what readers wrote under "%s" goes',
    (words) => {
      expect(after(dropComments, `${P4}<p>${words}</p><p>Not at my library</p>${P}`)).toBe(P4);
    },
  );
});

describe('boxes that lie over a page', () => {
  const TEXT = `<div><p>${SENTENCE} ${SENTENCE}</p><p>${SENTENCE} ${SENTENCE}</p></div>`;
  const box = (inner: string): string => `<div class="firefly modal fade">${inner}</div>`;
  const left = (html: string): string => {
    const body = articleOf(html);
    dropModalBoxes(body);
    return body.innerHTML;
  };

  it('go where nobody has seen the page', () => {
    expect(left(TEXT + box(`<p>${SENTENCE} ${SENTENCE}</p>`))).toBe(TEXT);
  });

  it.each([
    ['in the article', `<article>${TEXT}${box(P)}</article>`],
    ['around the heading', TEXT + box(`<h1>Rooms</h1>${P}`)],
    ['with much of the prose', `<p>${SENTENCE}</p>${box(TEXT)}`],
    ['called something else', `${TEXT}<div class="multimodal">${P}</div>`],
  ])('stay %s', (_what, html) => expect(left(html)).toBe(html));
});

describe('a text that is none', () => {
  const OWN =
    '<p>Lantern © 2026 The Lantern is not responsible for the content of external sites, nor for their words.</p>';
  it('is what a page says of itself and nothing else', () => {
    expect(isOnlyFurniture(articleOf(OWN))).toBe(true);
    expect(isOnlyFurniture(articleOf(OWN + P))).toBe(false);
    expect(isOnlyFurniture(articleOf('<p>Short.</p>'))).toBe(false);
  });
});

// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { dropInvitations } from '../../../../lib/clip/tidy/closing-lines';
import { dropComments } from '../../../../lib/clip/tidy/comments';
import { dropGalleyDebris } from '../../../../lib/clip/tidy/galley';
import { dropInlineCards } from '../../../../lib/clip/tidy/inline-cards';
import { dropLabels } from '../../../../lib/clip/tidy/labels';
import { dropLeadIns } from '../../../../lib/clip/tidy/lead-ins';
import { dropLinkedCards } from '../../../../lib/clip/tidy/linked-cards';
import { wordsIn } from '../../../../lib/clip/tidy/lines';
import { keepMainBox } from '../../../../lib/clip/tidy/main-box';
import { dropNamedBoxes } from '../../../../lib/clip/tidy/named-boxes';
import { dropClosingLinks, dropRelatedLists } from '../../../../lib/clip/tidy/related-lists';
import { after, P, SENTENCE } from './article-of';

const LINKS =
  '<ul><li><a href="/a">A shelf of their own</a></li><li><a href="/b">Nine quiet corners</a></li></ul>';
const P4 = P.repeat(4);

describe('dropNamedBoxes', () => {
  it.each([
    '<nav><a href="/">Home</a></nav>',
    '<div class="share-bar">Tell a friend</div>',
    '<div id="newsletter-signup"><p>Get our letter.</p></div>',
    '<section class="relatedPosts"><p>A shelf of their own</p></section>',
    '<div role="navigation">Back</div>',
    '<aside><a href="/x">Another story of ours</a></aside>',
  ])('takes out %s', (box) => {
    expect(after(dropNamedBoxes, P4 + box)).toBe(P4);
  });

  it.each([
    ['a wrapper that is called so', `<div class="related-to-reading">${P4}</div>`],
    ['a box with much to read', `${P.repeat(60)}<div class="promo-box">${P.repeat(14)}</div>`],
    ['an aside of running words', `${P4}<aside><p>"Come in," she says.</p></aside>`],
    ['a quoted post', `${P4}<blockquote class="social-media"><p>Reading!</p></blockquote>`],
    ['a word in the sentence', `${P4}<p>The <strong class="tooltip">shelf</strong> is low.</p>`],
  ])('leaves %s', (_what, html) => {
    expect(after(dropNamedBoxes, html)).toBe(html);
  });
});

describe('keepMainBox', () => {
  const box = `<div class="entry-content">${P.repeat(8)}</div>`;

  it('takes out bars and lists around the box of the text', () => {
    expect(after(keepMainBox, `<p>3 readers</p>${box}<p>Ines Marlowe</p><ul><li>Tags</li></ul>`)).toBe(box);
  });

  it('leaves a first paragraph, a picture with its caption and notes', () => {
    const html = `${P}<figure><img src="/a.png"><figcaption>The reading room</figcaption></figure>${box}<div class="footnotes"><p>1. A note.</p></div>`;
    expect(after(keepMainBox, html)).toBe(html);
  });

  it('leaves all where the text is spread over boxes', () => {
    const html = `${box}<p>Between</p>${box}`;
    expect(after(keepMainBox, html)).toBe(html);
  });
});

describe('dropRelatedLists', () => {
  it.each([
    `<h3>You may also like…</h3>${LINKS}`,
    `<p><strong>Te puede interesar:</strong></p>${LINKS}`,
    `<h4>More:</h4>${LINKS}`,
    `<p>More great Lantern stories</p>${LINKS}`,
    '<h3>Lesen Sie auch</h3><p><a href="/a">Ein Regal für sich</a></p><p><a href="/b">Neun Ecken</a></p>',
  ])('takes out %s', (list) => {
    expect(after(dropRelatedLists, P4 + list + P)).toBe(P4 + P);
  });

  it.each([
    [
      'what an author recommends elsewhere',
      `<h3>Related articles</h3>${LINKS.replaceAll('="/', '="https://other.example/')}${P}`,
    ],
    ['a heading over words', `<h3>More</h3>${P}`],
    ['a list of references', `<h2>References</h2>${LINKS}${P}`],
    ['recommended reading', `<h2>Recommended reading</h2>${LINKS}${P}`],
  ])('leaves %s', (_what, html) => {
    expect(after(dropRelatedLists, P4 + html)).toBe(P4 + html);
  });
});

describe('dropClosingLinks', () => {
  it('takes out a list of links at the end', () => {
    expect(after(dropClosingLinks, P4 + LINKS)).toBe(P4);
  });

  it.each([
    ['after a colon', `${P4}<p>Where the songs are:</p>${LINKS}`],
    ['under its own heading', `${P4}<h2>Sources</h2>${LINKS}`],
    ['to other sites', P4 + LINKS.replaceAll('="/', '="https://other.example/')],
    ['between paragraphs', P4 + LINKS + P],
    [
      'with words of their own',
      `${P4}<ul><li><a href="/a">A shelf</a>, for the smallest</li><li>Two</li></ul>`,
    ],
  ])('leaves one %s', (_what, html) => {
    expect(after(dropClosingLinks, html)).toBe(html);
  });
});

describe('dropLinkedCards', () => {
  const card = (n: number, to = '/x') =>
    `<div><img src="/${n}.png"><h3><a href="${to}">Nine quiet corners</a></h3><p>Where to read when it rains, in short.</p></div>`;

  it('takes out headings that lead to other articles, with their cards', () => {
    expect(after(dropLinkedCards, P.repeat(12) + card(1) + card(2))).toBe(P.repeat(12));
  });

  it.each([
    ['one alone', P.repeat(12) + card(1)],
    [
      'those that lead to sources elsewhere',
      P.repeat(12) + card(1, 'https://other.example/') + card(2, 'https://other.example/'),
    ],
    ['those that lead to themselves', P.repeat(12) + card(1, '#a') + card(2, '#b')],
    ['a page of nothing else', card(1) + card(2) + card(3)],
  ])('leaves %s', (_what, html) => {
    expect(after(dropLinkedCards, html)).toBe(html);
  });
});

describe('dropComments', () => {
  it.each([
    '<h3>Comments</h3>',
    '<p>12 Comments</p>',
    '<h4>Leave a reply</h4>',
    '<h3>Comentarios (3)</h3>',
    '<h2>3 thoughts on “Rooms”</h2>',
  ])('takes out all from %s on', (heading) => {
    expect(after(dropComments, `${P4}${heading}<p>Bo Lind</p><p>I read to my cat. ${SENTENCE}</p>`)).toBe(P4);
  });

  it.each([
    `<h3>Comments</h3>${P4}`,
    `${P4}<h3>Comments</h3><p>${SENTENCE} ${SENTENCE}</p><p>${SENTENCE} ${SENTENCE}</p>`,
    `${P4}<p>Comments</p>${P}`,
    `${P4}<h2>Responses</h2><p>Nine branches wrote.</p><p>Four sent drawings by the children.</p>`,
    `${P4}<h3>Comments</h3><p>The work is read aloud, and forgotten slowly, as a song is.</p>`,
    `${P4}<h3>Comments on a poem, by those who heard it first in that room, long ago and in the dark, each in a voice of their own</h3>${P}`,
  ])('leaves %s', (html) => {
    expect(after(dropComments, html)).toBe(html);
  });
});

describe('dropComments, before a further section', () => {
  const thread = '<h2>Comments</h2><p>Bo Lind</p><p>I read to my cat.</p>';
  const prose = `<p>${SENTENCE} ${SENTENCE}</p>`;

  it('leaves a section of prose behind the thread', () => {
    const next = `<h2>What comes next</h2>${prose}`;
    expect(after(dropComments, P4 + thread + next)).toBe(P4 + next);
  });

  it.each([
    ['a second thread', `<h2>3 Comments</h2>${prose}`],
    ['a smaller heading in a comment', `<h3>My cat</h3>${prose}`],
    ['what is no prose', '<h2>More</h2><p>Nine corners</p>'],
    ['a section that is hardly one', '<h2>More</h2><p>Nine corners of the harbour branch, by night.</p>'],
  ])('takes %s along', (_what, rest) => {
    expect(after(dropComments, P4 + thread + rest)).toBe(P4);
  });
});

describe('dropLeadIns', () => {
  it.each([
    '<p>Related: <a href="/a">A shelf of their own</a></p>',
    '<p>[Read more: <a href="/a">A shelf of their own</a>]</p>',
    '<p><strong>Lea también:</strong> <a href="/a">Un estante propio</a></p>',
    '<p><a href="/a">Also on lantern.example A shelf of their own</a></p>',
  ])('takes out %s', (line) => {
    expect(after(dropLeadIns, P4 + line + P)).toBe(P4 + P);
  });

  it.each([
    '<p>Read more aloud, she says, and <a href="/a">sing more</a> with those who cannot read yet.</p>',
    '<p>See also: <a href="https://other.example/songs">the songs of her grandmother</a></p>',
    '<p>More than <a href="/a">a hundred</a> children came.</p>',
  ])('leaves %s', (line) => {
    expect(after(dropLeadIns, P4 + line)).toBe(P4 + line);
  });
});

describe('dropLabels', () => {
  it.each([
    ...['Advertisement', 'Publicidad', '— Anzeige —', 'Article continues below', 'Skip to content'],
    ...[
      'Share this article',
      'Compartir en Lantern',
      '12 Comments',
      'View all comments',
      '3 comentarios',
      'This slideshow requires JavaScript.',
    ],
    ...['Print', 'E-mail this page', '[button link="/x" type="big"]Send us yours[/button]'],
  ])('takes out “%s”', (label) => {
    expect(after(dropLabels, `${P}<p>${label}</p>${P}`)).toBe(P + P);
  });

  it.each([
    '<p>Listen.</p>',
    '<p>Life continues.</p>',
    '<h2>Comments</h2>',
    '<ul><li>Print</li><li>Share</li></ul>',
    '<p>Share a book with somebody today.</p>',
    '<blockquote><p>Advertisement</p></blockquote>',
    '<p>The advertisement said: come in.</p>',
  ])('leaves %s', (html) => {
    expect(after(dropLabels, P + html + P)).toBe(P + html + P);
  });
});

describe('dropInlineCards', () => {
  const card =
    '<span><span><img src="/i.png"><a href="/i">Ines</a><a href="/a">A shelf</a><a href="/b">Nine corners</a></span></span>';

  it('takes out a card that unfolds over a name', () => {
    expect(after(dropInlineCards, `<p>The librarian <a href="/i">Ines</a>${card} says so.</p>`)).toBe(
      '<p>The librarian <a href="/i">Ines</a> says so.</p>',
    );
  });

  it('leaves links in a sentence', () => {
    const html =
      '<p>Try <span><a href="/a">songs</a>, <a href="/b">rhymes</a> or <a href="/c">finger play</a></span>.</p>';
    expect(after(dropInlineCards, html)).toBe(html);
  });
});

describe('dropGalleyDebris', () => {
  it('takes out the name of a file at the start, and credits of portraits', () => {
    expect(after(dropGalleyDebris, `<p>06_Marlowe</p>${P}<p>Author photo: Bo Lind</p>${P}`)).toBe(P + P);
  });

  it.each([`<p>2026</p>${P}`, `<p>Rooms-for-Reading</p>${P}`, `${P}${P}<p>snake_case</p>`])(
    'leaves %s',
    (html) => {
      expect(after(dropGalleyDebris, html)).toBe(html);
    },
  );
});

it('keeps what a person wrote under every rule at once', async () => {
  const { tidy } = await import('../../../../lib/clip/tidy');
  const { articleOf, PAGE } = await import('./article-of');
  const html = `<h2>Songs first</h2>${P}<ul><li>a cushion</li><li>a low shelf</li></ul><blockquote><p>Subscribe to silence.</p></blockquote><pre>print "share"</pre><h2>References</h2><ol><li><a href="https://other.example/a">Lind 2024</a></li><li><a href="https://other.example/b">Okonkwo 2025</a></li></ol>`;
  const article = articleOf(html);
  tidy(article, { title: 'Rooms for Reading', author: 'Ines Marlowe', address: PAGE });
  expect(article.innerHTML).toBe(html);
  expect(article.textContent).toContain(SENTENCE);
});

it.each([
  ['one two-three, o’four', 3],
  ['図書館の部屋は九時に開きます。', 7],
  ['Bookbagは図書館の', 4],
  ['본문 세 낱말', 3],
  ['ห้องสมุดเปิดเวลาเก้าโมง', 5],
  ['', 0],
])('%s has about %d words', (text, words) => expect(wordsIn(text)).toBe(words));

describe('a heading that says what a label says', () => {
  const under = `<p>${SENTENCE}</p>`;

  it.each(['<h2><a href="#share">Share</a></h2>', '<h3>Share</h3>'])('is no label: %s', (heading) => {
    expect(after(dropLabels, P4 + heading + under)).toBe(P4 + heading + under);
  });

  it('is one where it leads elsewhere', () => {
    expect(after(dropLabels, `${P4}<h2><a href="/share">Share</a></h2>${under}`)).toBe(P4 + under);
  });

  it('invites nobody where prose stands under it', () => {
    const heading = '<h3>Subscribe to our newsletter</h3>';
    expect(after(dropInvitations, P4 + heading + under)).toBe(P4 + heading + under);
    expect(after(dropInvitations, `${P4}${heading}<p>Every Friday.</p>`)).toBe(`${P4}<p>Every Friday.</p>`);
  });
});

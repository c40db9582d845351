// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { extract, type Found } from '../../../lib/clip/extract';
import { pageOf } from './page-of';

const ADDRESS = 'https://magazine.example/rooms';
const SENTENCE = 'Children who are read to, librarians say, come back one day to read to others. ';
const P = `<p>${SENTENCE.repeat(4)}</p>`;

function found(html: string, address = ADDRESS): Found {
  const result = extract(pageOf(html), address);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
const article = (inner: string, head = '', around = ''): string =>
  `<html lang="en"><head><title>Rooms</title>${head}</head><body><article><h1>Rooms</h1>${inner}</article>${around}`;

describe('links', () => {
  it('to a place in the article stay in it, others become absolute', () => {
    const { html } = found(
      article(
        `${P}<p>${SENTENCE}<a href="${ADDRESS}#n1">first</a> <a href="#n2">second</a> <a href="#gone">third</a>
        <a href="/shelf?a=1">fourth</a></p>${P}<p id="n1">${SENTENCE}</p><p><a name="n2"></a>${SENTENCE}</p>`,
      ),
    ).extraction;
    for (const link of [
      'href="#n1"',
      'href="#n2"',
      `href="${ADDRESS}#gone"`,
      'href="https://magazine.example/shelf?a=1"',
    ]) {
      expect(html).toContain(link);
    }
    expect(html).toContain('id="n2"');
  });

  it('are relative to the address given, or to the base of the page', () => {
    const link = `${P}<p>${SENTENCE}<a href="b">b</a></p>${P}`;
    expect(found(article(link)).extraction.html).toContain('href="https://magazine.example/b"');
    expect(found(article(link, '<base href="/deep/er/">')).extraction.html).toContain(
      'href="https://magazine.example/deep/er/b"',
    );
  });
});

describe('the leading picture', () => {
  const og = (name: string) => `<meta property="og:image" content="/pictures/${name}">`;
  const sources = (html: string) => found(html).pictures.map((src) => new URL(src).pathname);

  it('comes first when the article shows none near its beginning', () => {
    expect(sources(article(P.repeat(4), og('room.jpg')))).toEqual(['/pictures/room.jpg']);
    expect(sources(article(`${P.repeat(4)}<img src="/late.png">${P}`, og('room.jpg')))).toEqual([
      '/pictures/room.jpg',
      '/late.png',
    ]);
  });

  it.each([
    ['another is near the beginning', `<img src="/early.png">${P.repeat(4)}`, 'room.jpg', ['/early.png']],
    [
      'it is in the article already, in another size',
      `${P.repeat(4)}<img src="/x/room-300x200.jpg">${P}`,
      'room-1024x683.jpg',
      ['/x/room-300x200.jpg'],
    ],
    ['it is the site’s', P.repeat(4), 'site-logo.png', []],
  ])('stays out when %s', (_when, inner, name, expected) => {
    expect(sources(article(inner, og(name)))).toEqual(expected);
  });
});

describe('small pictures', () => {
  it('are left out, and signs among them become words', () => {
    const { extraction, pictures } = found(
      article(
        `${P}<p>${SENTENCE}<img src="/i.png" width="16" height="16" alt="PDF"><img class="emoji" src="/e.png" alt="🙂"></p>
        ${P}<p><img src="/wide.png" width="600" height="20"></p>${P}`,
      ),
    );
    expect(pictures.map((src) => new URL(src).pathname)).toEqual(['/wide.png']);
    expect(extraction.html).toContain('🙂');
    expect(extraction.html).not.toContain('PDF');
  });
});

describe('doubt', () => {
  const TEASERS = `<nav><ul>${'<li><a href="/x">Something else to read, of many things on this long page of ours</a></li>'.repeat(300)}</ul></nav>`;

  it('is none about an article, nor about a short post that is nearly the whole page', () => {
    expect(found(article(P.repeat(8))).doubt).toBe('');
    expect(found(article(`<p>${SENTENCE.repeat(2)}</p>`)).doubt).toBe('');
  });

  it('is said of little text among much', () => {
    expect(found(article(`<p>${SENTENCE.repeat(4)}</p>`, '', TEASERS)).doubt).toBe('short');
    expect(found(article(P.repeat(3), '', TEASERS)).doubt).toBe('small-share');
  });
});

describe('a second look', () => {
  const body = Array.from(
    { length: 12 },
    (_, n) => `<p>Room ${n} has ${n + 2} shelves. ${SENTENCE.repeat(3)}</p>`,
  );
  const other = `<div class="content">${`<p>Another reader, at length, writes what they think, and more. ${SENTENCE.repeat(3)}</p>`.repeat(3)}</div>`;

  it('believes the page where it marks its article and the extractor found much less', () => {
    const marked = `<title>Rooms</title><div itemprop="articleBody" class="sidebar comment">${body
      .map((p) => `<div class="comment">${p}</div>`)
      .join('')}</div>${other}`;
    expect(found(marked).extraction.html).toContain('Room 11 has');
  });

  it('believes the article’s text that the page tells to machines', () => {
    const told = body.join(' ').replace(/<[^>]+>/g, '');
    const json = JSON.stringify({ '@type': 'NewsArticle', headline: 'Rooms', articleBody: told });
    const page = `<title>Rooms</title><script type="application/ld+json">${json}</script><div class="comments">${body
      .map((p) => `<div class="comment">${p}</div>`)
      .join('')}</div>${other}`;
    const { html } = found(page).extraction;
    expect(html).toContain('Room 0 has');
    expect(html).toContain('Room 11 has');
    expect(html).not.toContain('Another reader');
  });
});

it('is the same each time', () => {
  const html = article(
    `${P}<figure><img src="/a.png"><figcaption>A room</figcaption></figure>${P.repeat(3)}`,
  );
  expect(found(html)).toEqual(found(html));
});

// In a page: vitest.config.ts
import { beforeEach, describe, expect, it } from 'vitest';
import { extract, type Part } from '../../../lib/clip/extract';
import { mainPart } from '../../../lib/clip/main-part';
import { selectedHtml } from '../../../lib/clip/selection';
import { pageOf } from './page-of';

const ADDRESS = 'https://magazine.example/rooms';
const SENTENCE = 'Children who are read to, librarians say, come back one day to read to others.';

const htmlOf = (page: Document, how: Part): string => {
  const found = extract(page, ADDRESS, how, { selection: selectedHtml(page), pictures: new Map() });
  if (!found.ok) throw new Error(found.reason);
  expect(found.value.doubt).toBe('');
  return found.value.extraction.html.replace(/\s+/g, ' ');
};

describe('the whole main part', () => {
  const AROUND =
    '<nav>Menu</nav><aside>Elsewhere</aside><form><input></form><footer>Imprint</footer><script>1</script>';

  it.each([
    ['main', `<header>Lantern</header><main>${AROUND}<p>A table.</p><ul><li>One</li></ul></main>`],
    [
      'the role',
      `<header>Lantern</header><div role="main">${AROUND}<p>A table.</p><ul><li>One</li></ul></div>`,
    ],
    [
      'the longest article',
      `<article>Teaser</article><article>${AROUND}<p>A table.</p><ul><li>One</li></ul></article>`,
    ],
    ['the body', `${AROUND}<p>A table.</p><ul><li>One</li></ul>`],
  ])('is found by %s, without what stands around it', (_what, body) => {
    expect(htmlOf(pageOf(`<title>Rooms</title><body>${body}`), 'main')).toBe(
      '<p>A table.</p><ul><li>One</li></ul>',
    );
  });

  it('keeps a header with a first paragraph, and wakes pictures', () => {
    const part = mainPart(
      pageOf(`<main><header><p>${SENTENCE}</p></header><img data-src="/a.png"><p>Words</p></main>`),
    );
    expect(part?.innerHTML).toContain(SENTENCE);
    expect(part?.querySelector('img')?.getAttribute('src')).toBe('/a.png');
  });

  it('makes links absolute and lists pictures', () => {
    const found = extract(
      pageOf('<main><p>Words <a href="b">b</a></p><img src="a.png"></main>'),
      ADDRESS,
      'main',
    );
    expect(found.ok && found.value.extraction.html).toContain('href="https://magazine.example/b"');
    expect(found.ok && found.value.pictures).toEqual(['https://magazine.example/a.png']);
  });

  it('is nothing on an empty page', () => {
    expect(extract(pageOf('<nav>Menu</nav>'), ADDRESS, 'main')).toEqual({ ok: false, reason: 'no-article' });
  });
});

describe('what is selected', () => {
  beforeEach(() => document.getSelection()?.removeAllRanges());

  /** Shows the HTML and selects from the start of one element to the end of another. */
  function select(html: string, from: string, to = from): void {
    document.body.innerHTML = html;
    add(from, to);
  }

  function add(from: string, to = from): void {
    const range = document.createRange();
    range.setStart(document.querySelector(from)?.firstChild ?? document.body, 0);
    const end = document.querySelector(to)?.lastChild ?? document.body;
    range.setEnd(end, end.nodeValue?.length ?? end.childNodes.length);
    document.getSelection()?.addRange(range);
  }

  it.each([
    [
      'paragraphs',
      '<div><p id="a">One</p><p>Two</p><p id="b">Three</p><p>Four</p></div>',
      '<p>One</p><p>Two</p><p>Three</p>',
    ],
    ['words in the line', '<p>Say <em id="a">it</em><b id="b"> now</b></p>', '<p><em>it</em><b> now</b></p>'],
    ['a heading', '<h2 id="a"><span id="b">Rooms</span></h2>', '<h2>Rooms</h2>'],
    ['items', '<ul><li id="a">One</li><li id="b">Two</li></ul>', '<ul><li>One</li><li>Two</li></ul>'],
    [
      'a quotation',
      '<blockquote><p id="a">One</p><p id="b">Two</p></blockquote>',
      '<blockquote><p>One</p><p>Two</p></blockquote>',
    ],
    [
      'bare words',
      '<div><span id="a">One</span><span id="b"> two</span></div>',
      '<span>One</span><span> two</span>',
    ],
  ])('keeps the structure of %s', (_what, html, expected) => {
    select(html, '#a', html.includes('id="b"') ? '#b' : '#a');
    expect(htmlOf(document, 'selection').replace(/ id="user-content-[^"]*"| id="[^"]*"/g, '')).toBe(expected);
  });

  it('is the middle of a paragraph as a paragraph', () => {
    document.body.innerHTML = '<p>One two three</p>';
    const text = document.querySelector('p')?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 4, text, 7);
    expect(selectedHtml(document)).toBe('<p>two</p>');
  });

  it('is nothing where nothing is selected, or the page has no window', () => {
    document.body.innerHTML = `<p>${SENTENCE}</p>`;
    expect(extract(document, ADDRESS, 'selection')).toEqual({ ok: false, reason: 'no-selection' });
    expect(extract(pageOf(`<p>${SENTENCE}</p>`), ADDRESS, 'selection')).toEqual({
      ok: false,
      reason: 'no-selection',
    });
  });

  it('is not hidden by an element that is called like the question', () => {
    select('<form name="getSelection"></form><p id="a">One</p>', '#a');
    expect(htmlOf(document, 'selection')).toContain('One');
  });

  it('leaves the page as it is', () => {
    select('<div><p id="a">One</p><p id="b">Three <img src="/a.png"></p></div>', '#a', '#b');
    const before = document.body.innerHTML;
    htmlOf(document, 'selection');
    expect(document.body.innerHTML).toBe(before);
  });
});

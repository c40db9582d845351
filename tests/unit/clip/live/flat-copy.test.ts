// In a page: vitest.config.ts
import { beforeEach, describe, expect, it } from 'vitest';
import { flatCopy } from '../../../../lib/clip/live/flat-copy';
import { foldedWords, hasFolded } from '../../../../lib/clip/live/folded-words';
import { FOLDED_MARK } from '../../../../lib/clip/live/marks';
import { snapshotOf } from '../../../../lib/clip/snapshot';
import { pageOf } from '../page-of';
import { copied } from './copied';

const SENTENCE = 'Children who are read to, librarians say, come back one day to read to others. ';

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

describe('the copy of an open page', () => {
  it('leaves out what is not displayed, and says no more that the rest might be hidden', () => {
    expect(
      copied('<p style="display:none">a</p><p style="color:red;display:block" hidden="until-found">b</p>'),
    ).toBe(`<p style="color:red" ${FOLDED_MARK}="">b</p>`);
  });

  it.each([
    ['url("https://a.example/rain.jpg")', '<img src="https://a.example/rain.jpg" alt="Rain">'],
    ['url("data:image/gif;base64,AA")', ''],
    ['none', ''],
  ])('holds the picture that an element is by its style: %s', (image, held) => {
    const copy = copied(`<div role="img" aria-label="Rain" style='background-image:${image}'></div>`);
    expect(/<img[^>]*>/.exec(copy)?.[0] ?? '').toBe(held);
    expect(copied(`<div style='background-image:${image}'></div>`)).not.toContain('<img');
  });

  it('keeps what a hidden box tells to machines, hidden', () => {
    const facts = '<span itemprop="author">Ines</span><meta itemprop="datePublished" content="2024">';
    expect(copied(`<div style="display:none">${facts}</div>`)).toBe(
      `<div style="display:none" hidden="">${facts}</div>`,
    );
    const long = `<div style="display:none"><p>${SENTENCE.repeat(4)}</p><span class="Z3988" title="x"></span></div>`;
    expect(copied(long)).toBe('<span class="Z3988" title="x"></span>');
  });

  it.each([
    [300, true],
    [301, false],
  ])('of a hidden box with %i characters of a fact keeps the words: %s', (length, kept) => {
    const box = `<div hidden><b itemprop="name">${'x'.repeat(length)}</b></div>`;
    expect(copied(box)).toBe(kept ? box.replace('hidden', 'hidden=""') : '');
  });

  it('keeps the words that a formula is drawn from', () => {
    const math = '<span style="position:absolute;opacity:0"><math><mi>x</mi></math></span>';
    expect(copied(`<p>Let ${math} be</p>`)).toContain('<math><mi>x</mi></math>');
    expect(copied('<script type="math/tex">x^2</script>')).toContain('x^2');
  });

  it('has details open', () => {
    const html = '<details><summary>Why</summary><p>So.</p></details>';
    expect(copied(html)).toBe(`<section ${FOLDED_MARK}=""><p>Why</p><p>So.</p></section>`);
  });

  it('has shadow roots with their slots filled, and knows them', () => {
    document.body.innerHTML = '<x-a><b slot="one">1</b><i>2</i><u slot="none">3</u></x-a>';
    const root = (document.querySelector('x-a') as Element).attachShadow({ mode: 'open' });
    root.innerHTML =
      '<p><slot name="one"></slot></p><p><slot></slot></p><slot name="two">No <em>two</em></slot>';
    const copy = flatCopy(document, document.documentElement);
    expect(copy?.root.querySelector('x-a')?.innerHTML).toBe(
      '<p><b slot="one">1</b></p><p><i>2</i></p>No <em>two</em>',
    );
    expect(copy?.shadows).toEqual([root]);
  });

  it('is not misled by a form whose fields are called like its properties', () => {
    const form =
      '<form><input name="childNodes"><input name="shadowRoot"><input name="localName"><p>Words</p></form>';
    expect(copied(form)).toContain('<p>Words</p>');
  });

  it('of what is selected has dialogs too, and of what is written all', () => {
    const dialog = '<div role="dialog"><p>Ask</p></div>';
    expect(copied(dialog)).toBe('');
    expect(copied(dialog, 'selected')).toBe('<div><p>Ask</p></div>');
    expect(copied('<p hidden>a</p>', 'written')).toBe('<p hidden="">a</p>');
  });

  it('of a page without a window is what is written', () => {
    const page = pageOf('<p hidden>a</p><x-a><slot>b</slot></x-a>');
    expect(flatCopy(page, page.body)?.root.innerHTML).toBe('<p hidden="">a</p><x-a>b</x-a>');
  });
});

describe('aria-hidden on what is seen', () => {
  const much = `<p>${SENTENCE.repeat(7)}</p>`;

  it.each([
    ['around the landmark of a page', `<div aria-hidden="true"><main><p>${SENTENCE}</p></main></div>`, false],
    ['around much text', `<div aria-hidden="true">${much}</div>`, false],
    ['around little text', `<div aria-hidden="true"><p>${SENTENCE}</p></div>`, true],
    ['behind a dialog', `<div aria-hidden="true"><p>${SENTENCE}</p></div><dialog open>Ask</dialog>`, false],
    ['on a quotation set apart', `<blockquote aria-hidden="true">${much}</blockquote>`, true],
    ['on a word in a sentence', '<p>We lent <span aria-hidden="true">12K</span> books</p>', false],
    ['on a sign', '<h2>Books <a aria-hidden="true" href="#b">#</a></h2>', true],
    ['on a bullet', '<p><span aria-hidden="true">•</span> One</p>', true],
    [
      'on a sign of an icon font',
      '<p><i aria-hidden="true" style="font-family: Material Icons">share</i></p>',
      true,
    ],
    ['beside a formula', '<p><span><math></math><span aria-hidden="true">x2</span></span></p>', true],
  ])('%s stays: %s', (_where, html, stays) => {
    expect(copied(html).includes('aria-hidden')).toBe(stays);
  });
});

describe('what lies over a page', () => {
  it.each([
    ['a fixed bar', '<div style="position:fixed"><p>Over</p></div><main><p>Under</p></main>', false],
    ['a fixed note in the article', '<main><p>Under</p><p style="position:fixed">Over</p></main>', true],
    [
      'a fixed box with a button in it',
      '<main><p>Under</p><div style="position:fixed">Over <button>No</button></div></main>',
      false,
    ],
    [
      'the whole page in a fixed box',
      '<div style="position:fixed"><p>Over and over and over</p><button>No</button></div>',
      true,
    ],
    ['a dialog that shows the article', '<div role="dialog"><h1>Over</h1></div><p>Under</p>', true],
    ['an open dialog', '<dialog open><p>Over</p></dialog><p>Under</p>', false],
    ['words without a place', '<p>Un<span style="position:absolute;opacity:0">Over</span>der</p>', false],
    ['words that vanish in a sentence', '<p>Un<span style="visibility:hidden">Over</span>der</p>', false],
    ['a paragraph that waits in its place', '<p style="visibility:hidden">Over</p>', true],
    ['a picture that fades in', '<img alt="Over" style="position:absolute;opacity:0">', true],
    ['a box of it', '<div style="position:absolute;opacity:0"><img alt="Over"></div>', true],
    ['a card with a picture', '<div style="position:absolute;opacity:0"><img alt="Over">Ines</div>', false],
    ['a heading for listeners', '<h1 style="position:absolute;clip-path:inset(50%)">Over</h1>', true],
    ['words for listeners', '<p style="position:absolute;clip-path:inset(50%)">Over</p>', false],
  ])('%s is read: %s', (_what, html, read) => {
    expect(copied(html).includes('Over')).toBe(read);
  });
});

describe('what stands outside the page', () => {
  const copiedAt = (box: Partial<DOMRect>, scrolled = 0, dir = 'ltr'): boolean => {
    document.documentElement.dir = dir;
    document.body.innerHTML = '<div><h2 style="position:absolute">Aside</h2></div>';
    const place = { width: 100, height: 20, right: 100, bottom: 20, ...box } as DOMRect;
    (document.querySelector('h2') as Element).getBoundingClientRect = () => place;
    Object.defineProperty(document.querySelector('div'), 'scrollTop', { value: scrolled });
    const copy = flatCopy(document, document.documentElement);
    document.documentElement.dir = '';
    return copy?.root.textContent?.includes('Aside') === true;
  };

  it.each([
    ['to the left', { right: 0 }, 0, 'ltr', false],
    ['with its edge in view', { right: 1 }, 0, 'ltr', true],
    ['above', { bottom: 0 }, 0, 'ltr', false],
    ['above, for its box is scrolled', { bottom: -300 }, 400, 'ltr', true],
    ['to the left, where pages grow to the left', { right: -300 }, 0, 'rtl', true],
    ['without a size', { width: 0, height: 0, right: 0, bottom: 0 }, 0, 'ltr', true],
  ])('%s is read: %j', (_where, box, scrolled, dir, read) => {
    expect(copiedAt(box, scrolled, dir)).toBe(read);
  });
});

describe('a page that hides itself', () => {
  it.each([
    [500, false],
    [501, true],
  ])('is read as it is written from more than 500 characters on: %i, %s', (length, read) => {
    document.body.innerHTML = `<div style="display:none">${'x'.repeat(length)}</div>`;
    const snapshot = snapshotOf(document, 'https://example.org/');
    expect(snapshot.ok && snapshot.value.html.includes('xxx')).toBe(read);
  });

  it.each([
    [139, true],
    [140, false],
  ])('but not where %i characters are shown: %s', (length, read) => {
    document.body.innerHTML = `<p>${'y'.repeat(length)}</p><div style="display:none">${'x'.repeat(600)}</div>`;
    const snapshot = snapshotOf(document, 'https://example.org/');
    expect(snapshot.ok && snapshot.value.html.includes('xxx')).toBe(read);
  });
});

describe('limits of what is judged', () => {
  const hidden = (inside: string): string => `<div aria-hidden="true">${inside}</div>`;

  it.each([
    [500, true],
    [501, false],
  ])('paragraphs of %i characters stay hidden from listeners: %s', (length, stays) => {
    expect(copied(hidden(`<p>${'x'.repeat(length)}</p>`)).includes('aria-hidden')).toBe(stays);
  });

  it.each([
    [500, false],
    [501, true],
  ])('an article of %i characters in a dialog is the page: %s', (length, read) => {
    const page = `<div role="dialog"><article>${'x'.repeat(length)}</article></div><p>Under</p>`;
    expect(copied(page).includes('xxx')).toBe(read);
  });

  it.each([
    [1999, true],
    [2000, false],
  ])('a hidden box with a formula in %i characters is its words: %s', (length, kept) => {
    const box = `<div style="display:none"><math></math>${'x'.repeat(length)}</div>`;
    expect(copied(box).includes('xxx')).toBe(kept);
  });

  it.each([
    [8, true],
    [9, false],
  ])('a fixed box of %i characters beside one is over the page: %s', (inside, over) => {
    const page = `<div style="position:fixed">${'x'.repeat(inside)}</div>y`;
    expect(copied(page).includes('x')).toBe(!over);
  });

  it('300 folded pieces are looked for, and no more', () => {
    const piece = (n: number): string =>
      `<details><summary>s${n}</summary><p>Answer ${n} here.</p></details>`;
    const folded = foldedWords(pageOf(copied(Array.from({ length: 301 }, (_, n) => piece(n)).join(''))));
    expect(folded).toHaveLength(300);
    expect(hasFolded(pageOf('<p>s299 Answer 299 here.</p>').body, folded)).toBe(true);
    expect(hasFolded(pageOf('<p>s300 Answer 300 here.</p>').body, folded)).toBe(false);
  });

  it.each([
    [1000, true],
    [1001, false],
  ])('%i controls are followed, the last of them: %s', (count, followed) => {
    const controls = '<i aria-expanded="false"></i>'.repeat(count - 1);
    const last = '<i aria-expanded="false" aria-controls="a"></i><p>x</p><div id="a" hidden>Yes.</div>';
    expect(copied(controls + last).includes('Yes.')).toBe(followed);
  });
});

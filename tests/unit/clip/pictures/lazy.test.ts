// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { findPictures } from '../../../../lib/clip/pictures/found-pictures';
import { showPicture } from '../../../../lib/clip/pictures/show-picture';
import { dropTinyPictures } from '../../../../lib/clip/pictures/tiny-pictures';
import { wakePictures } from '../../../../lib/clip/pictures/wake-pictures';
import { pageOf } from '../page-of';

const BASE = 'https://magazine.example/rooms';
const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const BLANK =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 800 600'%3E%3C/svg%3E";
const DRAWN = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>')}`;

/** The pictures found in a page that nobody has seen. */
function found(html: string): string[] {
  const { body } = pageOf(html);
  wakePictures(body);
  dropTinyPictures(body, new Map(), BASE);
  return findPictures(body, new Map(), BASE).map((address) =>
    address.replace('https://magazine.example', ''),
  );
}

describe('pictures of a page that nobody has seen', () => {
  it.each([
    ['data-src', `<img src="${GIF}" data-src="/a.jpg">`, '/a.jpg'],
    ['data-lazy-src over a drawn blank', `<img src="${BLANK}" data-lazy-src="/a.jpg">`, '/a.jpg'],
    ['data-original over a named blank', '<img src="/img/blank.gif" data-original="/a.jpg">', '/a.jpg'],
    ['data-srcset', `<img src="${GIF}" data-srcset="/a,w.jpg 400w, /b,w.jpg 800w">`, '/b,w.jpg'],
    ['no src at all', '<img data-src="/a">', '/a'],
    ['a blurred one of its class', '<img class="lazyload" src="/tiny.jpg" data-src="/large">', '/large'],
    ['srcset beside src', '<img src="/small.jpg" srcset="/a.jpg 400w, /b.jpg 1300w">', '/b.jpg'],
    ['srcset alone', '<img srcset="/a.jpg, /b.jpg 2x">', '/b.jpg'],
    [
      'the sources of a picture',
      `<picture><source type="image/jxl" srcset="/x.jxl"><source srcset="/a.webp 1x"><img src="${GIF}"></picture>`,
      '/a.webp',
    ],
    [
      'sources that wait',
      `<picture><source data-srcset="/a.webp 800w"><img src="${GIF}"></picture>`,
      '/a.webp',
    ],
    [
      'the twin for those without scripts',
      `<img src="${GIF}"><noscript><img src="/a.jpg"></noscript>`,
      '/a.jpg',
    ],
    [
      'the twin over a blurred likeness',
      '<div><img src="/60px.png"></div><img width="800"><noscript><img src="/a.png"></noscript>',
      '/a.png',
    ],
    ['the twin before it', `<noscript><img src="/a.jpg"></noscript><img src="${GIF}">`, '/a.jpg'],
    [
      'the twin of a picture',
      `<picture><img src="${GIF}"></picture><noscript><img src="/a.jpg"></noscript>`,
      '/a.jpg',
    ],
    [
      'what is written only for those without scripts, in an empty box',
      '<div class="holder"><noscript><img src="/a.jpg"></noscript></div>',
      '/a.jpg',
    ],
    [
      'what is written only for those without scripts, in a figure',
      '<figure><noscript><img src="/a.jpg" width="40" height="40"></noscript><figcaption>A shelf</figcaption></figure>',
      '/a.jpg',
    ],
    ['a picture as it is', '<img src="/a.jpg" alt="A shelf">', '/a.jpg'],
    ['a picture with data of another kind', '<img src="/a.jpg" data-src="gallery-3">', '/a.jpg'],
    ['a drawing that is inlined', `<img src="${DRAWN}">`, DRAWN],
  ])('%s', (_what, html, address) => expect(found(html)).toEqual([address]));

  it.each([
    ['a counting pixel', '<div><noscript><img src="/a.gif" width="2"></noscript></div>'],
    ['one that counts and is no file', '<div><noscript><img src="/p?id=1"></noscript></div>'],
    ['one in the midst of words', '<p>A shelf <noscript><img src="/a.jpg"></noscript></p>'],
  ])('not what is written for those without scripts: %s', (_what, html) => {
    const { body } = pageOf(html);
    wakePictures(body);
    expect(body.innerHTML).toBe(html);
  });

  it('of a placeholder only the words stay, and none without words', () => {
    const { body } = pageOf(`<p><img src="${GIF}" alt="A shelf"><img src="${BLANK}" alt=""></p>`);
    dropTinyPictures(body, new Map(), BASE);
    expect(body.innerHTML).toBe('<p><img alt="A shelf"></p>');
  });

  it('a file that is only called like a placeholder is kept', () => {
    expect(found('<img src="/the-loading-dock.jpg">')).toEqual(['/the-loading-dock.jpg']);
    expect(found('<img src="/loading.jpg">')).toEqual(['/loading.jpg']);
  });
});

/** How an image looks on a page that is open. */
interface Live {
  currentSrc?: string;
  naturalWidth?: number;
  naturalHeight?: number;
}

/** What the copy of an open page's image says, as address and number of other attributes. */
function shown(html: string, live: Live): string | null {
  document.body.innerHTML = html;
  const image = document.querySelector('img') as HTMLImageElement;
  for (const [name, value] of Object.entries({ complete: true, naturalWidth: 0, naturalHeight: 0, ...live }))
    Object.defineProperty(image, name, { value });
  const copy = image.cloneNode() as Element;
  showPicture(image, copy);
  expect(copy.hasAttribute('data-src') && copy.getAttribute('src') !== image.getAttribute('src')).toBe(false);
  return copy.getAttribute('src');
}

describe('a picture of an open page', () => {
  const LARGE = { naturalWidth: 800, naturalHeight: 600 };
  const url = (name: string): string => `https://magazine.example/${name}`;

  it.each<[string, string, Live, string | null]>([
    [
      'is the one that the browser chose',
      '<img src="/s.jpg" srcset="/m.jpg 2x">',
      { currentSrc: url('m.jpg'), ...LARGE },
      url('m.jpg'),
    ],
    [
      'is what comes in place of a blank',
      `<img src="${GIF}" data-src="/a.jpg">`,
      { currentSrc: GIF, naturalWidth: 1, naturalHeight: 1 },
      '/a.jpg',
    ],
    [
      'is what comes in place of 40 blurred pixels',
      '<img src="/t.jpg" data-src="/a.jpg">',
      { currentSrc: url('t.jpg'), naturalWidth: 40, naturalHeight: 22 },
      '/a.jpg',
    ],
    [
      'is itself from 41 pixels on',
      '<img src="/t.jpg" data-src="/a.jpg">',
      { currentSrc: url('t.jpg'), naturalWidth: 41, naturalHeight: 22 },
      url('t.jpg'),
    ],
    [
      'is itself where nothing better comes',
      '<img src="/t.jpg">',
      { currentSrc: url('t.jpg'), naturalWidth: 30, naturalHeight: 30 },
      url('t.jpg'),
    ],
    [
      'is what comes in place of a file that says it is loading',
      '<img src="/img/loading.gif" data-original="/a.jpg">',
      { currentSrc: url('img/loading.gif'), ...LARGE },
      '/a.jpg',
    ],
    [
      'is a file of such a name where nothing else comes',
      '<img src="/loading.jpg">',
      { currentSrc: url('loading.jpg'), ...LARGE },
      url('loading.jpg'),
    ],
    [
      'that has not come yet is what will come',
      '<img loading="lazy" src="https://magazine.example/a.jpg">',
      { currentSrc: '' },
      url('a.jpg'),
    ],
    [
      'is left to its twin when it is tiny',
      '<img src="/t.jpg"><noscript><img src="/a.jpg"></noscript>',
      { currentSrc: url('t.jpg'), naturalWidth: 20, naturalHeight: 20 },
      null,
    ],
  ])('%s', (_what, html, live, address) => expect(shown(html, live)).toBe(address));
});

it('no source of a picture goes before the one that is shown', () => {
  const { body } = pageOf('<picture><source srcset="/a.webp 1x, /b.webp 2x"><img src="/s.jpg"></picture>');
  const copy = body.querySelector('img') as HTMLImageElement;
  const image = document.createElement('img');
  for (const [name, value] of Object.entries({ complete: true, naturalWidth: 800, naturalHeight: 600 }))
    Object.defineProperty(image, name, { value });
  Object.defineProperty(image, 'currentSrc', { value: 'https://magazine.example/a.webp' });
  showPicture(image, copy);
  wakePictures(body);
  expect(copy.getAttribute('src')).toBe('https://magazine.example/a.webp');
});

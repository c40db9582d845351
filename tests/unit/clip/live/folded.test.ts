// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { extract } from '../../../../lib/clip/extract';
import { FOLDED_MARK } from '../../../../lib/clip/live/marks';
import { snapshotOf } from '../../../../lib/clip/snapshot';
import { pageOf } from '../page-of';
import { copied } from './copied';

const SENTENCE = 'Children who are read to, librarians say, come back one day to read to others. ';

describe('the rest of a text', () => {
  const rest = (length: number): string => `<p>One</p><div hidden>${'x'.repeat(length)}</div>`;

  it.each([
    ['of 140 letters before a button', `${rest(140)}<button>Read on</button>`, true],
    ['of 139 letters before a button', `${rest(139)}<button>Read on</button>`, false],
    ['before a link to nowhere', `${rest(140)}<p><a href="#">Read on</a></p>`, true],
    ['before a link elsewhere', `${rest(140)}<p><a href="/x">Read on</a></p>`, false],
    ['before a field and a button', `<div>${rest(140)}<button>Send</button><input></div>`, false],
    ['before more text', `${rest(140)}<p>Two</p>`, false],
  ])('%s is kept: %s', (_what, html, kept) => expect(copied(html).includes('xxx')).toBe(kept));
});

describe('what is folded away', () => {
  const answer = '<p>There is a lift behind the desk for all who do not climb.</p>';

  it.each([
    [
      'a box that a control names',
      `<button aria-expanded="false" aria-controls="a">?</button><div id="a" hidden>${answer}</div>`,
      true,
    ],
    [
      'a short answer',
      '<button aria-expanded="false" aria-controls="a">?</button><div id="a" hidden>No.</div>',
      true,
    ],
    [
      'one named by its address',
      `<a href="#a" aria-expanded="false">?</a><div id="a" hidden>${answer}</div>`,
      true,
    ],
    ['a box after something to click', `<h3 style="cursor:pointer">?</h3><div hidden>${answer}</div>`, true],
    [
      'a paragraph after something to click',
      `<h3 style="cursor:pointer">?</h3>${answer.replace('<p>', '<p hidden>')}`,
      true,
    ],
    ['a box after a heading', `<h3>?</h3><div hidden>${answer}</div>`, false],
    [
      'a box after a link elsewhere',
      `<a href="/x" style="cursor:pointer">?</a><div hidden>${answer}</div>`,
      false,
    ],
    ['words of 39 letters after a button', `<button>?</button><div hidden>${'x'.repeat(39)}</div>`, false],
    ['words of 40 letters after a button', `<button>?</button><div hidden>${'x'.repeat(40)}</div>`, true],
    [
      'a card in a sentence',
      `<p>A <button aria-expanded="false" aria-controls="a">word</button><span id="a" hidden>${SENTENCE}</span></p>`,
      false,
    ],
    [
      'a card beside words',
      `<div>A <button aria-expanded="false" aria-controls="a">word</button><div id="a" hidden>${answer}</div> goes on</div>`,
      false,
    ],
    [
      'a menu',
      `<nav><button aria-expanded="false" aria-controls="a">Menu</button><div id="a" hidden>${answer}</div></nav>`,
      false,
    ],
    [
      'a form',
      `<button aria-expanded="false" aria-controls="a">?</button><div id="a" hidden>${answer}<input></div>`,
      false,
    ],
    [
      'mostly links',
      '<button aria-expanded="false" aria-controls="a">?</button><div id="a" hidden>or <a href="/x">to the other side</a></div>',
      false,
    ],
    [
      'a tab in a text',
      `<div><div role="tabpanel"><p>One</p></div><div role="tabpanel" hidden>${answer}</div></div>`,
      true,
    ],
    [
      'a tab beside the article',
      `<div><div role="tabpanel"><h1>One</h1></div><div role="tabpanel" hidden>${answer}</div></div>`,
      false,
    ],
    [
      'a slide of an article',
      `<article><div class="swiper-slide" style="display:none">${answer}</div></article>`,
      true,
    ],
    [
      'a copy of a slide',
      `<article><div class="slick-slide slick-cloned" style="display:none">${answer}</div></article>`,
      false,
    ],
  ])('%s is kept: %s', (_what, html, kept) => {
    const copy = copied(html);
    expect(copy.includes(FOLDED_MARK)).toBe(kept);
    expect(/lift|No\.|xxx/.test(copy)).toBe(kept);
  });

  it('is told of an article that has it, and of no other', () => {
    const text = Array.from({ length: 4 }, (_, n) => `<p>${n}. ${SENTENCE.repeat(3)}</p>`).join('');
    const folded = (inside: string, outside = ''): boolean | undefined => {
      document.body.innerHTML = `<article><h1>Rooms</h1>${text}${inside}</article>${outside}`;
      const snapshot = snapshotOf(document, 'https://example.org/');
      const page = pageOf(snapshot.ok ? snapshot.value.html : '');
      const found = extract(page, 'https://example.org/');
      return found.ok ? found.value.folded : undefined;
    };
    const details = `<details><summary>Lift?</summary>${answer}</details>`;
    expect(folded(details)).toBe(true);
    expect(folded('', `<footer>${details}</footer>`)).toBe(false);
    expect(folded('')).toBe(false);
  });
});

it('a box in the flow that is cut to no height is told as folded, and a low one is not', () => {
  const box = (height: string): string =>
    `<div style="height: ${height}; overflow: hidden"><p>${SENTENCE}</p></div>`;
  expect(copied(box('0px'))).toContain(FOLDED_MARK);
  expect(copied(box('20px'))).not.toContain(FOLDED_MARK);
  expect(copied('<div style="height: 0px; overflow: hidden"></div>')).not.toContain(FOLDED_MARK);
});

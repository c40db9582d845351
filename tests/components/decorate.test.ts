// @vitest-environment jsdom
import { expect, it } from 'vitest';
import {
  decorateLinks,
  frameTables,
  headingsOf,
  hideRepeated,
  showCaptions,
} from '../../components/reader/decorate';
import { creator } from '../../lib/model/creator';

const fragment = (html: string): DocumentFragment => document.createRange().createContextualFragment(html);

it('a PDF’s title and authors are not shown a second time; they stay in the text, and its page stays marked', () => {
  const text = fragment(
    '<h1><span id="page-1" title="15"></span>A mentor is not a map</h1><p>Ruy Castellano and Ana Paz</p><p>First.</p>',
  );
  const head = { title: 'A Mentor Is Not a Map', creators: [creator('Ruy Castellano'), creator('Ana Paz')] };
  hideRepeated(text, head);
  const shown = [...text.children].map((block) => [block.localName, block.classList.contains('said-above')]);
  expect(shown).toEqual([
    ['span', false],
    ['h1', true],
    ['p', true],
    ['p', false],
  ]);
  expect(text.textContent).toBe('A mentor is not a mapRuy Castellano and Ana PazFirst.');
  const article = document.createElement('section');
  article.append(text);
  expect(headingsOf(article)).toEqual([]);
});

it('a longer title than the one above is shown', () => {
  const text = fragment('<h1>A mentor is not a map, and other surprises</h1><p>First.</p>');
  hideRepeated(text, { title: 'A Mentor Is Not a Map', creators: [] });
  expect(text.querySelector('.said-above')).toBeNull();
});

it('a caption in a figure’s title is shown under it', () => {
  const text = fragment('<figure title="Children in the lower room"><img></figure>');
  showCaptions(text);
  expect(text.querySelector('figure')?.dataset.caption).toBe('Children in the lower room');
});

it('a link shows where it leads; one to a place within the text leads nowhere else', () => {
  const text = fragment('<a href="https://www.x.example/a">x</a><a href="#notes">y</a>');
  decorateLinks(text);
  const [out, within] = [...text.querySelectorAll('a')] as [HTMLAnchorElement, HTMLAnchorElement];
  expect([out.dataset['host'], within.dataset['host']]).toEqual(['x.example', undefined]);
});

it('a table has a frame that the keyboard reaches, and a table within it has none', () => {
  const text = fragment('<table id="a"><tbody><tr><td><table id="b"></table></td></tr></tbody></table>');
  frameTables(text, 'Table');
  const frames = [...text.querySelectorAll<HTMLElement>('.table-frame')];
  expect(frames.map((frame) => [frame.firstElementChild?.id, frame.tabIndex])).toEqual([['a', 0]]);
});

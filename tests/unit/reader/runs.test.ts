// In a page: vitest.config.ts
import { expect, it } from 'vitest';
import { runsOf } from '../../../lib/reader/runs';

const root = (html: string): Element => {
  const element = document.createElement('section');
  element.innerHTML = html;
  return element;
};
const texts = (html: string): string[] => runsOf(root(html), '.hidden').map(({ text }) => text);

it('a run goes on over elements in a line, and ends with its block', () => {
  expect(
    texts(
      '<h2>The <em>map</em></h2><p>One <a href="#">two</a> three.</p><ul><li>Four</li><li>Five</li></ul>',
    ),
  ).toEqual(['The map', 'One two three.', 'Four', 'Five']);
});

it('has nothing that is not shown, and nothing blank', () => {
  expect(texts('<p class="hidden">No <b>no</b></p>\n <p> </p><p>Yes</p>')).toEqual(['Yes']);
  expect(texts('')).toEqual([]);
});

it('goes on behind a block that stands inside it', () => {
  expect(texts('<div>One <p>two</p> three</div>')).toEqual(['One ', 'two', ' three']);
});

it('leads to its words in the page, also over a border of elements', () => {
  const [run] = runsOf(root('<p>One <em>two</em> three</p>'), '.hidden');
  expect(run?.rangeOf(2, 9).toString()).toBe('e two t');
  const range = run?.rangeOf(4, 7);
  expect([range?.startContainer.textContent, range?.endContainer.textContent]).toEqual(['two', 'two']);
  expect(run?.rangeOf(0, 13).toString()).toBe('One two three');
});

// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { mapText } from '../../../lib/anchor/text-map';

const set = (html: string): HTMLElement => {
  document.body.innerHTML = `<p>before</p><section>${html}</section><p>after</p>`;
  return document.querySelector('section') as HTMLElement;
};
const select = (from: Node, fromOffset: number, to: Node, toOffset: number): Range => {
  const range = document.createRange();
  range.setStart(from, fromOffset);
  range.setEnd(to, toOffset);
  return range;
};
const text = (root: Element, selector: string): Text => root.querySelector(selector)?.firstChild as Text;

describe('the map of a text', () => {
  it('parts the words of two blocks, and only these', () => {
    const root = set('<h2>Title</h2><p>One <b>bo</b>ld</p><ul><li>a</li><li>b</li></ul>');
    expect(mapText(root).lean.raw).toBe('Title\nOne bold\na\nb');
  });

  it('finds what is selected, across elements', () => {
    const root = set('<p id="a">One <b>two</b> three</p><p id="b">four five</p>');
    const map = mapText(root);
    const places = map.placesOf(select(text(root, 'b'), 1, text(root, '#b'), 4));
    expect(places).toEqual([4, 15]);
    expect(map.rangeOf(...(places as [number, number])).toString()).toBe('wo threefour');
  });

  it('takes elements as they are selected by their children', () => {
    const root = set('<p>One</p><p>two</p><p>three</p>');
    const map = mapText(root);
    expect(map.placesOf(select(root, 1, root, 2))).toEqual([3, 6]);
    expect(map.placesOf(select(document.body, 0, document.body, 3))).toEqual([0, 11]);
  });

  it('leaves out what is selected around the text, and white space at the ends', () => {
    const root = set('<p> One two </p>');
    const map = mapText(root);
    const places = map.placesOf(select(text(root, 'p'), 0, document.body.lastChild as Node, 0));
    expect(map.rangeOf(...(places as [number, number])).toString()).toBe('One two');
    expect(map.placesOf(select(text(root, 'p'), 4, text(root, 'p'), 5))).toBeUndefined();
    expect(
      map.placesOf(select(document.body.firstChild as Node, 0, document.body.firstChild as Node, 1)),
    ).toBeUndefined();
    expect(mapText(set('')).placesOf(select(document.body, 0, document.body, 3))).toBeUndefined();
  });
});

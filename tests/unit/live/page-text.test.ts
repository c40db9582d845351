// In a page: vitest.config.ts
import { expect, it, vi } from 'vitest';
import { mapText } from '../../../lib/anchor/text-map';
import { readPage } from '../../../lib/live/page-text';

it('the text of a page is what a person reads there', () => {
  document.body.innerHTML = `<h1>Song</h1><script>let hidden = 1</script><style>p {}</style><p>One <b>two</b></p>
    <noscript>no</noscript><textarea>typed</textarea><select><option>choice</option></select>
    <svg><text>drawn</text></svg><p>three</p>`;
  expect(readPage(document)?.lean.text).toBe('SongOnetwothree');
});

it('a picture or a PDF has none', () => {
  vi.spyOn(document, 'contentType', 'get').mockReturnValue('application/pdf');
  expect(readPage(document)).toBeUndefined();
  vi.restoreAllMocks();
});

it('a text is read up to a limit, which may lie within a piece', () => {
  document.body.innerHTML = '<p>12345</p><p>678</p><p>90</p>';
  const rawOf = (most: number): string => mapText(document.body, { most }).lean.raw;
  expect([rawOf(4), rawOf(5), rawOf(6), rawOf(9), rawOf(100)]).toEqual([
    ...['1234', '12345', '12345\n', '12345\n678', '12345\n678\n90'],
  ]);
  const map = mapText(document.body, { most: 4 });
  const range = document.createRange();
  range.selectNodeContents(document.body);
  expect(map.placesOf(range)).toEqual([0, 4]);
  expect(map.rangeOf(0, 4).toString()).toBe('1234');
});

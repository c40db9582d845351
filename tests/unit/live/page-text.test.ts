// @vitest-environment jsdom
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

it('a text is read up to a limit, and no further than the piece in which that lies', () => {
  document.body.innerHTML = '<p>12345</p><p>678</p><p>90</p>';
  expect(mapText(document.body, { most: 8 }).lean.text).toBe('12345678');
  expect(mapText(document.body, { most: 10 }).lean.text).toBe('1234567890');
});

// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/clip/extract';
import { MAX_LEFT_OUT, MAX_LEFT_OUT_HTML } from '../../../lib/model/body-limits';
import { parseExtraction } from '../../../lib/model/extraction';
import { sanitizeForStoring } from '../../../lib/clip/sanitize';
import { pageOf } from './page-of';

const PAGE = 'https://magazine.example/rooms';
const SAID = [
  'The branch on Alder Street opens at ten, but the first children arrive twenty minutes before that and wait on the low wall.',
  'Nobody planned the wall as a meeting place, and the children found out by themselves that it is the right height for sitting.',
  'In the spring the staff began to put a crate of picture books at the end of it, and it became the busiest shelf of all.',
];
const TEXT = SAID.map((said) => `<p>${said}</p>`).join('');
const THREAD =
  '<div class="comments"><h3>Comments</h3><div class="comment-body"><p>One grandfather said that he had never dared to ask where the easy readers were, and that he was looking for them.</p></div></div>';

const extraction = (body: string) => {
  const found = extract(
    pageOf(`<title>Crates</title><main><article><h1>Crates</h1>${body}</article></main>`),
    PAGE,
  );
  if (!found.ok) throw new Error(found.reason);
  return found.value.extraction;
};

const solid = (text: string) => text.replace(/\s+/g, '');

describe('what was left out', () => {
  it('is told with its place and who left it out', () => {
    const { html, leftOut } = extraction(
      `${TEXT}<p>Advertisement</p>${TEXT.replaceAll('.<', ', again.<')}${THREAD}`,
    );
    const text = solid(sanitizeForStoring(html).text);
    expect(leftOut?.map(({ at, by }) => [by, text.slice(at - 5, at), text.slice(at, at + 9)])).toEqual([
      ['labels', 'fall.', 'Thebranch'],
      ['readability', 'again.', ''].map((one, n) => (n === 1 ? 'gain.' : one)),
    ]);
    expect(leftOut?.[1]?.html).toContain('<h3>Comments</h3>');
    expect(leftOut?.[1]?.html).toContain('One grandfather said');
  });

  it('is not what stands around a page', () => {
    const around = '<nav><p>NAV</p></nav><footer><p>NAV</p></footer><form><p>NAV</p></form>'.replaceAll(
      'NAV',
      SAID[0] ?? '',
    );
    const found = extract(
      pageOf(`<title>Crates</title>${around}<article>${TEXT.replaceAll('.<', ', here.<')}</article>`),
      PAGE,
    );
    expect(found.ok && found.value.extraction.leftOut).toEqual([]);
  });

  it('is also short sentences in the midst of the text, the sentence under the title, and what stands in the article’s foot', () => {
    const short = '<div class="sidebar"><p>It rained all day.</p></div>';
    const thanks = short.replace('It rained all day', 'Thank you for reading');
    const head = '<header class="entry-header"><p>A crate, a carpet and a bus changed it.</p></header>';
    const foot =
      '<footer><p>This first stood in the yearbook of the branch, and was corrected after a letter from the driver of the bus that stops there.</p></footer>';
    const { html, leftOut } = extraction(
      `${head}<div class="content">${TEXT}</div>${short}<div class="content">${TEXT.replaceAll('.<', ', again.<')}</div>${thanks}${foot}`,
    );
    const all = [html, ...(leftOut ?? []).map((piece) => piece.html)].join('');
    for (const said of ['A crate, a carpet', 'It rained all day', 'letter from the driver'])
      expect(all).toContain(said);
    // after the text it is the site's more often than not
    expect(all).not.toContain('Thank you for reading');
  });

  it('has links that lead on, and neither pictures nor anything that runs', () => {
    const more =
      '<p class="x">Read more: <a href="/b" onclick="x()">The other crate of the branch</a><img src="/a.png"></p>';
    const { leftOut } = extraction(TEXT + more + TEXT.replaceAll('.<', ', again.<'));
    expect(leftOut?.map(({ html }) => html)).toEqual([
      '<p>Read more: <a href="https://magazine.example/b">The other crate of the branch</a></p>',
    ]);
  });

  it('is bounded in number and in length', () => {
    const many = Array.from(
      { length: MAX_LEFT_OUT + 50 },
      () => `<p>${SAID[0]}</p><p>Advertisement</p>`,
    ).join('');
    expect(extraction(many + TEXT).leftOut).toHaveLength(MAX_LEFT_OUT);
    const long = THREAD.replaceAll('One grandfather', 'One grandfather and '.repeat(600));
    const text = Array.from({ length: 200 }, (_, n) => TEXT.replaceAll('.<', `, ${n}.<`)).join('');
    const told = extraction(text + long.repeat(20)).leftOut ?? [];
    expect(told.length).toBeGreaterThan(2);
    expect(told.reduce((sum, { html }) => sum + html.length, 0)).toBeLessThanOrEqual(MAX_LEFT_OUT_HTML);
  });

  it('is foreign until it is parsed: too many, too long or of no form, and the article is refused', () => {
    const piece = { html: '<p>x</p>', at: 0, by: 'labels' };
    const parsed = (leftOut: unknown) =>
      parseExtraction({ title: 'T', html: '<p>x</p>', pictures: 0, leftOut });
    expect(parsed(Array.from({ length: MAX_LEFT_OUT }, () => piece))?.leftOut).toHaveLength(MAX_LEFT_OUT);
    expect(parsed(Array.from({ length: MAX_LEFT_OUT + 1 }, () => piece))).toBeUndefined();
    const half = { ...piece, html: 'x'.repeat(MAX_LEFT_OUT_HTML / 2) };
    expect(parsed([half, half])).toBeDefined();
    expect(parsed([half, half, piece])).toBeUndefined();
    for (const odd of [{ html: '' }, { at: -1 }, { at: 0.5 }, { by: 'No rule' }, { html: 1 }]) {
      expect(parsed([{ ...piece, ...odd }])).toBeUndefined();
    }
  });
});

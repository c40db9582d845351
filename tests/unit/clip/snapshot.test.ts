// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { snapshotOf } from '../../../lib/clip/snapshot';
import { MAX_PAGE_HTML } from '../../../lib/model/body-limits';
import { parsePageSnapshot, shownPictures } from '../../../lib/model/page-snapshot';
import { pageOf } from './page-of';

const ADDRESS = 'https://example.org/rooms';
const taken = (page: Document) => {
  const snapshot = snapshotOf(page, ADDRESS);
  if (!snapshot.ok) throw new Error(snapshot.reason);
  return snapshot.value;
};

describe('the snapshot of a page', () => {
  it('has its words, links and structured data, not its scripts and styles, and leaves it as it is', () => {
    const page = pageOf(
      '<title>Rooms</title><style>p {}</style><script>let x</script><script type="application/ld+json">{"a":1}</script><p>Words <a href="/b">b</a>',
    );
    const before = page.documentElement.outerHTML;
    const { html, address, contentType } = taken(page);
    expect(page.documentElement.outerHTML).toBe(before);
    expect({ address, contentType }).toEqual({ address: ADDRESS, contentType: 'text/html' });
    expect(html).toContain('<a href="/b">b</a>');
    expect(html).toContain('{"a":1}');
    expect(html).not.toMatch(/let x|p \{\}/);
  });

  it('tells which pictures are shown, each under its own addresses', () => {
    document.body.innerHTML = '<img src="https://example.org/a.png"><img src="data:image/png;base64,AAAA">';
    const image = document.querySelector('img') as HTMLImageElement;
    Object.defineProperty(image, 'currentSrc', { value: 'https://example.org/a@2x.png' });
    Object.defineProperty(image, 'naturalWidth', { value: 800 });
    Object.defineProperty(image, 'naturalHeight', { value: 400 });
    const snapshot = parsePageSnapshot(taken(document));
    const shown = snapshot && shownPictures(snapshot).get('https://example.org/a.png');
    expect(shown).toMatchObject({ currentSrc: 'https://example.org/a@2x.png', naturalWidth: 800 });
  });

  // A busy computer needs longer than the usual five seconds for so many elements.
  it('is not taken of a page with more elements than anybody reads', { timeout: 40_000 }, () => {
    const page = pageOf(`<p>${'<i>x</i>'.repeat(60_001)}`);
    expect(snapshotOf(page, ADDRESS)).toEqual({ ok: false, reason: 'too-long' });
  });

  it.each([
    [60_000, true],
    [60_001, false],
  ])('is taken of a page with %i elements: %s', (length, isTaken) => {
    // Making so many elements takes the DOM of these tests half a minute.
    const many = { length } as HTMLCollectionOf<Element>;
    const spy = vi.spyOn(Document.prototype, 'getElementsByTagName').mockReturnValue(many);
    expect(snapshotOf(pageOf('<p>x</p>'), ADDRESS).ok).toBe(isTaken);
    spy.mockRestore();
  });
});

describe('a snapshot from a page script', () => {
  const good = { address: ADDRESS, contentType: 'text/html', html: '<p>x', selection: '', pictures: [] };

  it('is taken when it is one', () => expect(parsePageSnapshot(good)).toEqual(good));

  it.each([
    ['nothing', undefined],
    ['a text', 'html'],
    ['no html', { ...good, html: 7 }],
    ['too much html', { ...good, html: 'x'.repeat(MAX_PAGE_HTML + 1) }],
    ['pictures that are none', { ...good, pictures: [{ address: 'a' }] }],
    [
      'pictures without end',
      {
        ...good,
        pictures: Array.from({ length: 501 }, () => ({
          address: 'a',
          currentSrc: '',
          naturalWidth: 1,
          naturalHeight: 1,
        })),
      },
    ],
  ])('%s is none', (_what, input) => expect(parsePageSnapshot(input)).toBeUndefined());
});

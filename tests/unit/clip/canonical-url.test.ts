import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, comparable } from '../../../lib/clip/canonical-url';

describe('canonicalUrl', () => {
  const here = 'https://www.example.org/2026/rooms?id=7&utm_source=mail&fbclid=x#part';

  it('strips tracking and the hash, and keeps what says which article it is', () => {
    expect(canonicalUrl('', here)).toBe('https://www.example.org/2026/rooms?id=7');
    expect(
      canonicalUrl('', 'https://a.example/x?mc_cid=1&mc_eid=2&gclid=3&igshid=4&msclkid=5&ref_src=6'),
    ).toBe('https://a.example/x');
    expect(canonicalUrl('', 'https://a.example/#!/article/5')).toBe('https://a.example/#!/article/5');
  });

  it('takes the address that the page names, relative or absolute', () => {
    expect(canonicalUrl('/2026/rooms', here)).toBe('https://www.example.org/2026/rooms');
    expect(canonicalUrl('https://example.org/rooms?utm_medium=x', here)).toBe('https://example.org/rooms');
  });

  it.each([
    'https://www.example.org/',
    'https://other.example/x',
    'javascript:alert(1)',
    'mailto:a@b.example',
    'https://',
  ])('does not believe %s', (found) =>
    expect(canonicalUrl(found, here)).toBe('https://www.example.org/2026/rooms?id=7'),
  );

  it('does not take a section for the article in it, but an article for its second page', () => {
    expect(canonicalUrl('/news/', 'https://a.example/news/rooms.html')).toBe(
      'https://a.example/news/rooms.html',
    );
    expect(canonicalUrl('/', 'https://a.example/?p=7')).toBe('https://a.example/?p=7');
    expect(canonicalUrl('/rooms', 'https://a.example/rooms/amp')).toBe('https://a.example/rooms');
    expect(canonicalUrl('/rooms/', 'https://a.example/rooms/page/2')).toBe('https://a.example/rooms/');
  });

  it('takes the first of several that can be believed', () => {
    expect(canonicalUrl(['', 'https://www.example.org/', '/a', '/b'], here)).toBe(
      'https://www.example.org/a',
    );
  });

  it('takes off a name and password, and gives nothing for no web address', () => {
    expect(canonicalUrl('', 'https://ana:secret@a.example/x')).toBe('https://a.example/x');
    expect(canonicalUrl('', 'file:///tmp/x.html')).toBe('');
  });

  it.each([
    [
      'a login',
      'https://a.example/x;jsessionid=3F2A?sessionid=1&access_token=2&id=7',
      'https://a.example/x?id=7',
    ],
    [
      'a store’s signature',
      'https://a.example/a.pdf?X-Amz-Signature=1&X-Amz-Date=2&X-Goog-Expires=3',
      'https://a.example/a.pdf',
    ],
  ])('takes off %s, which would let the partner in', (_what, address, expected) =>
    expect(canonicalUrl('', address)).toBe(expected),
  );

  it('answers nothing or a web address, whatever the page says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (found) => {
        expect(canonicalUrl(found, 'https://a.example/x')).toMatch(/^https?:\/\//);
      }),
    );
  });
});

describe('comparable', () => {
  it.each([
    ['http://www.example.org/a', 'https://example.org/a/'],
    ['https://example.org/a?b=1&c=2', 'https://m.example.org/a?c=2&b=1&utm_source=z'],
    ['https://example.org/a/index.html', 'https://example.org/a#x'],
  ])('%s is %s', (a, b) => expect(comparable(a)).toBe(comparable(b)));

  it.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://example.org:81/a', 'https://example.org:82/a'],
  ])('%s is not %s', (a, b) => expect(comparable(a)).not.toBe(comparable(b)));
});

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

  it.each([
    ['https://a.example/app#/notes/5', 'https://a.example/app#/notes/5'],
    ['https://a.example/app#!notes/5', 'https://a.example/app#!notes/5'],
    [
      'https://a.example/app#/notes/5?utm_source=x&id=7&access_token=y',
      'https://a.example/app#/notes/5?id=7',
    ],
    ['https://a.example/app#/notes/5:~:text=crate', 'https://a.example/app#/notes/5'],
    ['https://a.example/notes#part', 'https://a.example/notes'],
    ['https://a.example/notes#:~:text=crate', 'https://a.example/notes'],
    ['https://a.example/notes#part:~:text=crate', 'https://a.example/notes'],
    ['https://a.example/app#/', 'https://a.example/app'],
    ['https://a.example/app#!', 'https://a.example/app'],
    ['https://a.example/app#!/', 'https://a.example/app'],
    ['https://a.example/app#', 'https://a.example/app'],
  ])('what stands behind the hash of %s is an address, or is not', (address, expected) =>
    expect(canonicalUrl('', address)).toBe(expected),
  );

  it('does not take the frame of an application for the page behind the hash', () => {
    const note = 'https://a.example/app/#/notes/5';
    expect(canonicalUrl('/app', note)).toBe(note);
    expect(canonicalUrl('https://a.example/', 'https://a.example/#!/notes/5')).toBe(
      'https://a.example/#!/notes/5',
    );
    expect(canonicalUrl('/notes/5', note)).toBe('https://a.example/notes/5');
    expect(canonicalUrl('#/notes/5?utm_source=x', note)).toBe(note);
  });

  it.each([
    ['', 'https://www-x-org.proxy.lib.edu/a?utm_source=z', 'https://www.x.org/a'],
    [
      'https://www-x-org.proxy.lib.edu/canonical',
      'https://www-x-org.proxy.lib.edu/a',
      'https://www.x.org/canonical',
    ],
    ['https://www.x.org/canonical', 'https://www-x-org.proxy.lib.edu/a', 'https://www.x.org/canonical'],
    ['/canonical', 'https://www-x-org.proxy.lib.edu/a', 'https://www.x.org/canonical'],
    ['https://journal.example/a', 'https://ezproxy.lib.edu:2057/a', 'https://journal.example/a'],
    ['https://www.x.org/canonical', 'https://www-x-org.access.uni.edu/a', 'https://www.x.org/canonical'],
    ['https://other.example/a', 'https://www-x-org.access.uni.edu/a', 'https://www-x-org.access.uni.edu/a'],
    ['https://journal.example/', 'https://ezproxy.lib.edu:2057/a', 'https://ezproxy.lib.edu:2057/a'],
  ])('a library’s proxy goes: %s on %s', (found, location, expected) =>
    expect(canonicalUrl(found, location)).toBe(expected),
  );

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
    ['https://example.org/app#!/a', 'https://example.org/app/#/a/'],
    ['https://example.org/a', 'https://www-example-org.proxy.lib.edu/a'],
    ['https://example.org/a', 'https://proxy.lib.edu/login?url=https://example.org/a'],
  ])('%s is %s', (a, b) => expect(comparable(a)).toBe(comparable(b)));

  it.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/app#/a', 'https://example.org/app#/b'],
    ['https://example.org/app#/a', 'https://example.org/app'],
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://example.org:81/a', 'https://example.org:82/a'],
  ])('%s is not %s', (a, b) => expect(comparable(a)).not.toBe(comparable(b)));
});

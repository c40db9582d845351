import { describe, expect, it } from 'vitest';
import { parseUrl, siteOf, webAddressOf } from '../../../lib/util/web-url';
import { isWebp } from '../../../lib/util/webp';

describe('an address that a person types', () => {
  it.each([
    ['example.org/a', 'https://example.org/a'],
    [' http://example.org ', 'http://example.org/'],
    ['localhost:4444/a', 'https://localhost:4444/a'],
    ['example.org:8080', 'https://example.org:8080/'],
  ])('%j is %s', (typed, address) => expect(webAddressOf(typed)).toBe(address));

  it.each([
    'ftp://example.org/a',
    'javascript://example.org/%0Aalert(1)',
    'file://example.org/etc/hosts',
    'not an address',
    'word',
    '',
  ])('%j is none that is of the web', (typed) => expect(webAddressOf(typed)).toBeUndefined());

  it('has a site, without the www that nobody says', () => {
    expect(['https://www.x.example/a', 'https://wwwx.example', 'no address'].map(siteOf)).toEqual([
      'x.example',
      'wwwx.example',
      '',
    ]);
    expect(parseUrl('b', 'https://x.example/a/')?.href).toBe('https://x.example/a/b');
  });
});

it.each([
  ['RIFF1234WEBPx', true],
  ['RIFF1234WEBP', false],
  ['RIFF1234WAVEx', false],
  ['RIFX1234WEBPx', false],
  ['', false],
])('the bytes %j are WebP: %s', (text, is) => expect(isWebp(new TextEncoder().encode(text))).toBe(is));

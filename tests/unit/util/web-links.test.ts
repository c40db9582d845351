import { describe, expect, it } from 'vitest';
import { addressPieces, type WebLink, webLinks } from '../../../lib/util/web-links';
import { quickest } from '../../support/quickest';

const linksIn = (text: string): WebLink[] => webLinks(text).filter((part) => typeof part !== 'string');
const wordsOf = (text: string): string[] => linksIn(text).map(({ words }) => words);
/** Whatever was found, nothing of the text is lost. */
const whole = (text: string): string =>
  webLinks(text)
    .map((part) => (typeof part === 'string' ? part : part.words))
    .join('');

describe('addresses in words', () => {
  it.each([
    ['See https://example.org/a.', 'https://example.org/a'],
    ['https://example.org/a, and more', 'https://example.org/a'],
    ['(https://example.org/a)', 'https://example.org/a'],
    ['(see https://example.org/a_(b))', 'https://example.org/a_(b)'],
    ['https://example.org/a_(b).', 'https://example.org/a_(b)'],
    ['[https://example.org/a].', 'https://example.org/a'],
    ['https://example.org/?q=[x]', 'https://example.org/?q=[x]'],
    ['“https://example.org/a”', 'https://example.org/a'],
    ['«https://example.org/año»', 'https://example.org/año'],
    ['<https://example.org/a>', 'https://example.org/a'],
    ['¿Has visto https://example.org/a?', 'https://example.org/a'],
    ['HTTPS://EXAMPLE.ORG/A!', 'HTTPS://EXAMPLE.ORG/A'],
    ['**https://example.org/a**', 'https://example.org/a'],
    ['https://example.org/a…', 'https://example.org/a'],
    ['看https://example.org/书。好', undefined],
    ['看 https://example.org/书。好', 'https://example.org/书'],
    ['http://localhost:8080/a', 'http://localhost:8080/a'],
    ['https://example.org:443/?a=1&b=2#c', 'https://example.org:443/?a=1&b=2#c'],
    ['https://example.org/a\nhttps', 'https://example.org/a'],
    ['www.example.org/a;', 'www.example.org/a'],
    [
      'https://web.archive.org/web/2020/https://example.org/a',
      'https://web.archive.org/web/2020/https://example.org/a',
    ],
  ])('%s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected === undefined ? [] : [expected]);
    expect(whole(text)).toBe(text);
  });

  it('several in one text keep what stands between them', () => {
    const text = 'a https://x.example/1 b\n\n  https://y.example/2,c';
    expect(webLinks(text)).toEqual([
      'a ',
      expect.objectContaining({ href: 'https://x.example/1' }),
      ' b\n\n  ',
      expect.objectContaining({ words: 'https://y.example/2,c' }),
    ]);
  });

  it('what has no scheme but "www." leads to https', () => {
    expect(linksIn('www.example.org')).toEqual([
      { words: 'www.example.org', href: 'https://www.example.org/', leadsTo: '' },
    ]);
  });
});

describe('what is no link', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//www.',
    'data:text/html,<script>1</script>',
    'file:///etc/hosts',
    'mailto:a@b.example',
    'ftp://example.org/a',
    'https://',
    'https://.',
    'https://-',
    'http://nowhere',
    'https://?x.y',
    'https:///example.org',
    'xhttps://example.org',
    'https://good.example@evil.example/',
    'https://user:pass@evil.example/',
    'https://@evil.example/',
    'me@www.example.org',
    'https://[::1',
    'https://exa mple',
    'awww.example.org',
  ])('%s', (text) => {
    const hrefs = linksIn(text).map(({ href }) => new URL(href));
    for (const { username, password, protocol } of hrefs)
      expect([username, password, protocol]).toEqual(['', '', 'https:']);
    expect(text.includes('@') ? hrefs.filter(({ hostname }) => hostname.includes('evil')) : hrefs).toEqual(
      [],
    );
    expect(whole(text)).toBe(text);
  });

  it('marks that hide or turn letters end an address', () => {
    expect(wordsOf('https://example.org/\u202Egro.live')).toEqual(['https://example.org/']);
    expect(wordsOf('https://example.org/a\u200Bb')).toEqual(['https://example.org/a']);
    expect(wordsOf('https://good.example\\@evil.example')).toEqual(['https://good.example']);
  });
});

describe('a site that is written otherwise than it is', () => {
  it.each([
    ['https://аpple.com/a', 'xn--pple-43d.com'],
    ['https://español.example/a', 'xn--espaol-zwa.example'],
    ['https://%65vil.example/', 'evil.example'],
    ['http://2130706433', '127.0.0.1'],
    ['http://127.1/a', '127.0.0.1'],
    ['https://Example.ORG/', ''],
    ['https://example.org:8443/', ''],
  ])('%s leads to %s', (text, leadsTo) => {
    expect(linksIn(text)[0]?.leadsTo ?? '').toBe(leadsTo);
  });
});

describe('bounds', () => {
  it('of 201 addresses 200 are links', () => {
    const text = 'https://x.example/a '.repeat(201);
    expect(linksIn(text)).toHaveLength(200);
    expect(linksIn('https://x.example/a '.repeat(200))).toHaveLength(200);
    expect(whole(text)).toBe(text);
  });

  it('an address of 2,000 characters is a link, one of 2,001 is words', () => {
    const address = `https://x.example/${'a'.repeat(1982)}`;
    expect(address).toHaveLength(2000);
    expect(linksIn(address)).toHaveLength(1);
    expect(linksIn(`${address}a`)).toHaveLength(0);
  });

  it.each([
    'https://',
    'www.',
    'https://x.example/(',
    ')',
    'https://x.example/))))]]]',
    '://',
    'https://x.example/. ',
    'h',
    'https://a@',
  ])('half a million characters of "%s" take no time', (piece) => {
    const text = `https://x.example/${piece.repeat(Math.ceil(500_000 / piece.length))}`;
    expect(quickest(2000, () => expect(whole(text)).toBe(text))).toBeLessThan(2000);
  });
});

describe('where an address may break', () => {
  it('behind the marks between its parts', () => {
    expect(addressPieces('https://example.org/a-b/c?d=e&f#g')).toEqual([
      'https://',
      'example.org/',
      'a-b/',
      'c?',
      'd=',
      'e&',
      'f#',
      'g',
    ]);
    expect(addressPieces('www.example.org')).toEqual(['www.example.org']);
  });

  it('at 39 places, and the rest stays together', () => {
    expect(addressPieces('a/'.repeat(40))).toHaveLength(40);
    const long = addressPieces('a/'.repeat(41));
    expect(long).toHaveLength(40);
    expect(long.at(-1)).toBe('a/a/');
  });
});

import { describe, expect, it } from 'vitest';
import { MAX_ADDRESS, safeAddress } from '../../../lib/model/safe-address';

describe('an address to which a link may lead', () => {
  it.each([
    ['https://a.example', 'https://a.example/'],
    [' HTTP://A.example/b ', 'http://a.example/b'],
    ['mailto:ana@a.example', 'mailto:ana@a.example'],
  ])('%s is one', (text, href) => expect(safeAddress(text)).toBe(href));

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'ftp://a.example/',
    '//a.example/',
    '/a',
    '#a',
    'a.example',
    '',
  ])('%s is none', (text) => expect(safeAddress(text)).toBeUndefined());

  it('has a length', () => {
    const long = `https://a.example/${'x'.repeat(MAX_ADDRESS - 18)}`;
    expect(safeAddress(long)).toBe(long);
    expect(safeAddress(`${long}x`)).toBeUndefined();
    expect(safeAddress(`https://a.example/${'ñ'.repeat(MAX_ADDRESS / 3)}`)).toBeUndefined(); // as %C3%B1
  });
});

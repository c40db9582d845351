import { describe, expect, it } from 'vitest';
import { unproxied } from '../../../lib/clip/identity/proxied';
import { libraryProxyOf, throughLibrary } from '../../../lib/model/library-proxy';

describe('a library’s proxy as it is typed', () => {
  it.each([
    ['', ''],
    [' https://proxy.lib.edu/login?url= ', 'https://proxy.lib.edu/login?url='],
    ['https://proxy.lib.edu/login?qurl=', 'https://proxy.lib.edu/login?qurl='],
    ['https://login.lib.edu/login?auth=sso&url=', 'https://login.lib.edu/login?auth=sso&url='],
    ['https://proxy.lib.edu/login', 'https://proxy.lib.edu/login?url='],
    ['proxy.lib.edu', 'https://proxy.lib.edu/login?url='],
    [
      'https://go.openathens.net/redirector/inst.edu?url=',
      'https://go.openathens.net/redirector/inst.edu?url=',
    ],
    ['https://go.openathens.net/redirector/inst.edu', 'https://go.openathens.net/redirector/inst.edu?url='],
    ['{host}.proxy.lib.edu', 'https://{host}.proxy.lib.edu/'],
    ['%h.proxy.lib.edu/%p', 'https://{host}.proxy.lib.edu/'],
    ['https://*.proxy.lib.edu/', 'https://{host}.proxy.lib.edu/'],
  ])('%s', (typed, proxy) => {
    expect(libraryProxyOf(typed)).toBe(proxy);
    expect(libraryProxyOf(proxy)).toBe(proxy);
  });

  it.each([
    'my library',
    'proxy',
    'javascript:alert(1)',
    'ftp://proxy.lib.edu',
    'https://me:secret@proxy.lib.edu/login?url=',
    'https://proxy.lib.edu/about',
    'https://proxy.lib.edu/login?url=https://x.example',
    '{host}.lib',
    '{host}',
    'a.{host}.edu',
    `https://proxy.lib.edu/login?${'a'.repeat(500)}url=`,
  ])('%s is none', (typed) => expect(libraryProxyOf(typed)).toBeUndefined());
});

describe('an address through the library', () => {
  it.each([
    ['https://proxy.lib.edu/login?url=', 'https://proxy.lib.edu/login?url=https://www.x.org/a?b=1#c'],
    [
      'https://proxy.lib.edu/login?qurl=',
      'https://proxy.lib.edu/login?qurl=https%3A%2F%2Fwww.x.org%2Fa%3Fb%3D1%23c',
    ],
    [
      'https://go.openathens.net/redirector/inst.edu?url=',
      'https://go.openathens.net/redirector/inst.edu?url=https%3A%2F%2Fwww.x.org%2Fa%3Fb%3D1%23c',
    ],
    ['https://{host}.proxy.lib.edu/', 'https://www-x-org.proxy.lib.edu/a?b=1#c'],
  ])('by %s, and back again', (proxy, expected) => {
    expect(throughLibrary(proxy, 'https://www.x.org/a?b=1#c')).toBe(expected);
    expect(unproxied(new URL(expected)).href).toBe('https://www.x.org/a?b=1#c');
  });

  it('with a hyphen in the host', () => {
    expect(throughLibrary('https://{host}.proxy.lib.edu/', 'https://my-x.org/a')).toBe(
      'https://my--x-org.proxy.lib.edu/a',
    );
  });

  it.each([
    '',
    'file:///a',
    'http://localhost/a',
    'http://10.0.0.1/a',
    'http://x.org:8080/a',
    'javascript:alert(1)',
  ])('not of %s', (address) => expect(throughLibrary('https://proxy.lib.edu/login?url=', address)).toBe(''));

  it('not without one', () => expect(throughLibrary('', 'https://x.org/a')).toBe(''));
});

import { describe, expect, it } from 'vitest';
import { isProxy, unproxied } from '../../../../lib/clip/identity/proxied';

const bare = (address: string): string => unproxied(new URL(address)).href;

describe('an address behind a library’s proxy', () => {
  it.each([
    ['https://www-jstor-org.proxy.lib.edu/stable/41?seq=2', 'https://www.jstor.org/stable/41?seq=2'],
    ['https://www.jstor.org.proxy.lib.edu/stable/41', 'https://www.jstor.org/stable/41'],
    ['http://www.jstor.org.ezproxy.lib.edu:2048/stable/41', 'https://www.jstor.org/stable/41'],
    ['https://0-www-jstor-org.library.edu/stable/41', 'https://www.jstor.org/stable/41'],
    ['https://0-www.jstor.org.library.edu/stable/41', 'https://www.jstor.org/stable/41'],
    ['https://www-jstor-org.library.edu/stable/41', 'https://www.jstor.org/stable/41'],
    ['https://muse-jhu-edu.idm.oclc.org/article/1', 'https://muse.jhu.edu/article/1'],
    ['https://my--journal-org.ezp1.lib.edu/a', 'https://my-journal.org/a'],
    ['https://www-example-co-uk.ezproxy.uni.ac.uk/a', 'https://www.example.co.uk/a'],
    ['https://dl-acm-org-s.webvpn.uni.edu.cn:8001/doi/10.5555/1', 'https://dl.acm.org/doi/10.5555/1'],
    [
      'https://proxy.lib.edu/login?url=https://www.x.example/a?id=1&b=2#c',
      'https://www.x.example/a?id=1&b=2#c',
    ],
    ['https://login.lib.edu/login?qurl=https%3A%2F%2Fx.example%2Fa%3Fid%3D1', 'https://x.example/a?id=1'],
    ['https://login.proxy.lib.edu/login?auth=sso&url=https://x.example/a', 'https://x.example/a'],
    ['https://go.openathens.net/redirector/inst.edu?url=https%3A%2F%2Fx.example%2Fa', 'https://x.example/a'],
    [
      'https://proxy.lib.edu/login?url=https://www-jstor-org.proxy.lib.edu/stable/41',
      'https://www.jstor.org/stable/41',
    ],
  ])('%s', (address, expected) => expect(bare(address)).toBe(expected));

  it.each([
    'https://www.jstor.org/stable/41',
    'https://my-blog.example.edu/a',
    'https://www.example.com.br/a',
    'https://www-users.cs.example.edu/~a',
    'https://foo-com.github.io/a',
    'https://www-lemonde-fr.translate.goog/a',
    'https://guides.library.example.edu/a',
    'https://proxy.lib.edu/about',
    'https://proxy.lib.edu/login?url=javascript:alert(1)',
    'https://a.example/login?url=https://a.example/x',
    'https://haproxy.org/a',
    'https://docs.haproxy.org/a',
    'https://blog.example.org/a',
    'https://ub.example.de/a',
  ])('%s is its own', (address) => expect(bare(address)).toBe(new URL(address).href));

  it('does not go round for ever', () => {
    const login = 'https://proxy.lib.edu/login?url=';
    expect(bare(`${login.repeat(3)}https://x.example/a`)).toBe('https://x.example/a');
    expect(bare(`${login.repeat(4)}https://x.example/a`)).toBe(`${login}https://x.example/a`);
  });

  it('a proxy is known by its name', () => {
    expect(['ezproxy.lib.edu', 'proxy.lib.edu', 'uni.idm.oclc.org', 'webvpn.uni.edu.cn'].every(isProxy)).toBe(
      true,
    );
    expect(['example.org', 'library.edu'].some(isProxy)).toBe(false);
  });
});

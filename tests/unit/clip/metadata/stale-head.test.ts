// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { gatherMetadata } from '../../../../lib/clip/metadata/gather';
import { pageOf } from '../page-of';

const HERE = 'https://notes.example/notes/second-crate';
const OF_FIRST = `
  <link rel="canonical" href="/notes/first-crate"><meta property="og:url" content="/notes/first-crate">
  <meta property="og:title" content="The First Crate"><meta name="author" content="Ines Marlowe">
  <meta property="article:published_time" content="2024-05-01"><meta name="citation_doi" content="10.5555/first">
  <script type="application/ld+json">{"@type":"BlogPosting","headline":"The First Crate","author":{"name":"Ines Marlowe"}}</script>`;
const gather = (title: string, body: string, head = OF_FIRST, address = HERE) =>
  gatherMetadata(pageOf(`<title>${title}</title>${head}${body}`), address);

describe('a head that an application left as it was', () => {
  const body = '<nav><h1>Alder Notes</h1></nav><main><h1>The Second Crate</h1><p>It rained.</p></main>';

  it('gives nothing to the page that is shown now', () => {
    expect(gather('The Second Crate | Alder Notes', body)).toMatchObject({
      ...{ title: 'The Second Crate', url: HERE, visited: HERE, shown: 'The Second Crate' },
      ...{ creators: [], published: '', doi: '' },
    });
  });

  it.each([
    [
      'names this address',
      'The Second Crate',
      body,
      OF_FIRST.replaceAll('first-crate', 'second-crate'),
      HERE,
    ],
    [
      'has a title that a heading repeats',
      'The Second Crate',
      `${body}<h2>The First Crate</h2>`,
      OF_FIRST,
      HERE,
    ],
    ['agrees with the page’s title', 'The First Crate', body, OF_FIRST, HERE],
    [
      'has the same title with its site',
      'The First Crate',
      '<main><h1>The First Crate - Alder</h1></main>',
      OF_FIRST,
      HERE,
    ],
    ['speaks of a page without a heading', 'The Second Crate', '<p>It rained.</p>', OF_FIRST, HERE],
    [
      'names the address of what is shown, under another headline',
      'The Second Crate',
      body,
      OF_FIRST.replaceAll('first-crate', 'second-crate'),
      'https://notes.example/p/17',
    ],
  ])('is believed when it %s', (_why, title, html, head, address) => {
    expect(gather(title, html, head, address)).toMatchObject({
      doi: '10.5555/first',
      published: '2024-05-01',
    });
  });
});

describe('a head that names no other address', () => {
  const retitled =
    '<meta property="og:title" content="You Will Not Believe This Crate"><meta property="article:published_time" content="2024-05-01">';

  it('gives its facts, and the page its own title', () => {
    expect(gather('The Second Crate', '<main><h1>The Second Crate</h1></main>', retitled)).toMatchObject({
      ...{ title: 'The Second Crate', published: '2024-05-01', url: HERE, from: { title: 'page' } },
    });
  });

  it('keeps its title where the page’s own title and heading are two', () => {
    expect(gather('A Third One', '<main><h1>The Second Crate</h1></main>', retitled).title).toBe(
      'You Will Not Believe This Crate',
    );
  });
});

describe('a head that a template writes on every page', () => {
  const head = (address: string) =>
    `<link rel="canonical" href="${address}"><meta property="og:title" content="Alder Notes">`;
  const titled = (address: string, html: string, at = HERE) =>
    gather('Alder Notes', html, head(address), at).title;
  const main = '<main><h1>The Second Crate</h1></main>';

  it('and that names the front alone leaves the page its heading', () => {
    expect(titled('/', main)).toBe('The Second Crate');
    expect(titled('/start', main)).toBe('The Second Crate');
  });

  it.each(['https://notes.example/app#!/two', 'https://notes.example/app#/two'])(
    'and that names the frame of an application alone leaves %s its heading',
    (at) => {
      expect(titled('/app', main, at)).toBe('The Second Crate');
      expect(gather('Alder Notes', main, '', at).title).toBe('The Second Crate');
    },
  );

  it.each([
    ['it names nothing, and the page stands behind no hash', '', main, HERE],
    ['it names another page than the frame', '/notes/1', main, 'https://notes.example/app#/two'],
    ['the hash is a place in the page', '/app', main, 'https://notes.example/app#two'],
    ['it names something else', '/notes/first-crate', main, HERE],
    ['the heading stands outside the main part', '/', '<h1>The Second Crate</h1>', HERE],
    ['the page is the front', '/', main, 'https://notes.example/'],
    ['a heading says it', '/', `${main}<h2>Alder Notes</h2>`, HERE],
  ])('keeps its title where %s', (_why, address, html, at) => {
    expect(titled(address, html, at)).toBe('Alder Notes');
  });
});

describe('a page behind the hash', () => {
  it('takes nothing from the head of the first page, or of the application', () => {
    const head =
      '<link rel="canonical" href="/app"><meta property="og:title" content="The First Crate"><meta name="author" content="Ines Marlowe">';
    const found = gather(
      'The Second Crate',
      '<main><h1>The Second Crate</h1></main>',
      head,
      'https://notes.example/app#/two',
    );
    expect(found).toMatchObject({
      title: 'The Second Crate',
      url: 'https://notes.example/app#/two',
      creators: [],
    });
  });
});

describe('a DOI in an address', () => {
  it('is taken where no tag says one', () => {
    expect(
      gather('Crates', '<h1>Crates</h1>', '', 'https://press.example/doi/full/10.5555/Crate.1'),
    ).toMatchObject({
      doi: '10.5555/crate.1',
      from: { doi: 'page' },
    });
  });
});

describe('behind a library’s proxy', () => {
  it('site and address are the publisher’s', () => {
    const found = gather('', '<p>It rained.</p>', '', 'https://www-crates-org.proxy.lib.edu/a/1');
    expect(found).toMatchObject({ url: 'https://www.crates.org/a/1', title: 'crates.org' });
  });

  it('that nothing else leads out of, the DOI does', () => {
    const head = '<meta name="citation_doi" content="10.5555/crate">';
    expect(gather('', '', head, 'https://ezproxy.lib.edu:2057/a/1').url).toBe(
      'https://doi.org/10.5555/crate',
    );
    expect(gather('', '', '', 'https://ezproxy.lib.edu:2057/a/1').url).toBe(
      'https://ezproxy.lib.edu:2057/a/1',
    );
    expect(gather('', '', head, 'https://crates.example/a/1').url).toBe('https://crates.example/a/1');
  });
});

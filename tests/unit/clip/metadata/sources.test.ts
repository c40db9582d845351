// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { gatherMetadata } from '../../../../lib/clip/metadata/gather';
import { pageOf } from '../page-of';

const ADDRESS = 'https://journals.example/index.php/jys/article/view/12';
const gather = (html: string, address = ADDRESS) => gatherMetadata(pageOf(html), address);
const meta = (tags: Record<string, string | string[]>): string =>
  Object.entries(tags)
    .flatMap(([name, values]) => [values].flat().map((value) => `<meta name="${name}" content="${value}">`))
    .join('');
const ld = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const names = (creators: readonly { name: string; role: string }[]): string[] =>
  creators.map(({ name, role }) => `${name}, ${role}`);

describe('citation tags', () => {
  it('give a journal article whole, authors with where they work', () => {
    const found = gather(`<title>Songs</title>
      <meta name="citation_journal_title" content="Journal of Held Songs"><meta name="citation_title" content="Songs on the Rug">
      <meta name="citation_author" content="Boateng, Ama"><meta name="citation_author_institution" content="Hill Library">
      <meta name="citation_author_orcid" content="https://orcid.org/0000-0002-1825-0097">
      <meta name="citation_author" content="Ruy Castellano"><meta name="citation_author_email" content="ruy@example.org">
      <meta name="citation_editor" content="Lena Okafor">
      ${meta({
        citation_issn: ['1234-5678', 'no number'],
        citation_eIssn: '23456789',
        citation_publication_date: '2024/05',
        citation_volume: '0',
        citation_issue: '2',
        citation_firstpage: '15',
        citation_lastpage: '22',
        citation_doi: 'https://doi.org/10.1234/JHS.9N2.15',
        citation_keywords: 'songs; rugs',
        citation_abstract: 'Abstract: We sang.',
        citation_reference: 'citation_title=A Rug; citation_author=Roe, Jane; citation_year=2019',
        citation_pdf_url: '/download/12/3',
      })}`);
    expect(found).toMatchObject({
      type: 'journalArticle',
      site: 'Journal of Held Songs',
      issn: ['1234-5678', '2345-6789'],
      published: '2024-05',
      volume: '',
      issue: '2',
      pages: '15-22',
      doi: '10.1234/jhs.9n2.15',
      keywords: ['songs', 'rugs'],
      abstract: 'We sang.',
      excerpt: 'We sang.',
      references: ['A Rug. Roe, Jane. 2019'],
      pdf: 'https://journals.example/download/12/3',
    });
    expect(names(found.creators)).toEqual([
      'Ama Boateng, author',
      'Ruy Castellano, author',
      'Lena Okafor, editor',
    ]);
    expect(found.creators[0]).toMatchObject({ affiliation: 'Hill Library', orcid: '0000-0002-1825-0097' });
    expect(found.from).toMatchObject({ doi: 'highwire', creators: 'highwire', abstract: 'highwire' });
    expect(found.from.volume).toBeUndefined();
  });

  it('are read under another name before them, and one tag may name several', () => {
    const found = gather(
      meta({ bepress_citation_title: 'Songs', bepress_citation_author: 'Ama Boateng, Ruy Castellano' }),
    );
    expect(found.title).toBe('Songs');
    expect(names(found.creators)).toEqual(['Ama Boateng, author', 'Ruy Castellano, author']);
  });
});

describe('a journal’s own software', () => {
  const page = `<html lang="en"><title>Songs | Journal of Held Songs</title><meta name="generator" content="Open Journal Systems 3.3">
    ${meta({ citation_journal_title: 'Journal of Held Songs', citation_journal_abbrev: '1', citation_title: 'Songs', citation_date: '2024/05/14' })}
    <meta property="og:description" content="The journal’s own words"><meta property="og:image" content="https://journals.example/logo.png">
    <meta name="citation_pdf_url" content="https://journals.example/index.php/jys/article/view/12/30">
    <body class="pkp_page_article"><h1>Songs</h1>
    <section class="item doi"><span class="value"><a href="https://doi.org/10.1234/jhs.1">https://doi.org/10.1234/jhs.1</a></span></section>
    <section class="item authors"><span class="name">Ama Boateng</span><span class="name">Ruy Castellano</span></section>
    <section class="item abstract"><h2 class="label">Abstract</h2><p>We sang.</p></section>
    <a class="obj_galley_link pdf restricted" href="/index.php/jys/article/view/12/30">PDF</a>`;

  it('shows what its tags leave out; preview tags are passed over; the file is the one to download', () => {
    const found = gather(page);
    expect(found).toMatchObject({
      doi: '10.1234/jhs.1',
      abstract: 'We sang.',
      excerpt: 'We sang.',
      cover: '',
      access: 'restricted',
      pdf: 'https://journals.example/index.php/jys/article/download/12/30',
    });
    expect(names(found.creators)).toEqual(['Ama Boateng, author', 'Ruy Castellano, author']);
  });
});

describe('a DOI on the page', () => {
  const text = `<p>${'We set out thirty chairs every Tuesday. '.repeat(5)}`;
  const link = '<a href="https://doi.org/10.1234/jhs.1">doi:10.1234/jhs.1</a>';
  it('counts in the head of the article', () => {
    expect(gather(`<h1>Songs</h1>${link}${text}`).doi).toBe('10.1234/jhs.1');
  });
  it('does not count in its text or its references', () => {
    expect(gather(`<h1>Songs</h1>${text}<p>${link}</p>`).doi).toBe('');
    expect(
      gather(`<h1>Songs</h1><p><a href="https://doi.org/10.1234/other">a study</a></p>${text}`).doi,
    ).toBe('');
  });
});

describe('Dublin Core and its kin', () => {
  it('give the journal, its numbers and roles', () => {
    const found = gather(
      meta({
        'DC.Title': 'Songs',
        'DC.Creator': 'Boateng, Ama',
        'DC.Contributor': 'Okafor, Lena',
        'DC.Source': 'Journal of Held Songs; Vol 9',
        'DC.Identifier': ['12', '10.1234/jhs.1', 'https://journals.example/index.php/jys/article/view/12'],
        'DC.Rights': ['Copyright 2024', 'https://creativecommons.org/licenses/by/4.0/'],
        'prism.volume': '9',
        'prism.startingPage': '15',
        'DC.Date.modified': '2024-06-01',
        'DC.Type': 'Text.Serial.Journal',
      }),
    );
    expect(found).toMatchObject({
      type: 'journalArticle',
      site: 'Journal of Held Songs',
      doi: '10.1234/jhs.1',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      volume: '9',
      pages: '15',
      modified: '2024-06-01',
    });
    expect(names(found.creators)).toEqual(['Ama Boateng, author', 'Lena Okafor, contributor']);
  });

  it('of EPrints', () => {
    const tags = {
      'eprints.creators_name': 'Boateng, Ama',
      'eprints.publication': 'Journal of Held Songs',
      'eprints.pagerange': 'pp. 15–22',
    };
    expect(gather(meta(tags))).toMatchObject({ site: 'Journal of Held Songs', pages: '15-22' });
  });
});

describe('COinS', () => {
  const span = (title: string): string =>
    `<title>Songs on the Rug</title><span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.atitle=${title}&amp;rft.jtitle=Journal+of+Held+Songs&amp;rft.aulast=Boateng&amp;rft.aufirst=Ama&amp;rft.spage=15&amp;rft.epage=22&amp;rft.date=2024-05&amp;rft_id=info%3Adoi%2F10.1234%2Fjhs.1"></span>`;
  it('counts when the page has one and is called after it', () => {
    expect(gather(span('Songs+on+the+Rug'))).toMatchObject({
      type: 'journalArticle',
      site: 'Journal of Held Songs',
      pages: '15-22',
      published: '2024-05',
      doi: '10.1234/jhs.1',
      from: { site: 'coins' },
    });
  });
  it('does not count when it is of something else, or one of several', () => {
    expect(gather(span('Another+Thing')).site).toBe('');
    expect(gather(span('Songs+on+the+Rug').repeat(2)).site).toBe('');
  });
});

describe('a book', () => {
  const book = {
    '@type': ['Product', 'Book'],
    name: 'The Slow Kite',
    isbn: '0-306-40615-2',
    author: { '@type': 'Person', name: 'Boateng, Ama' },
    illustrator: [{ '@type': 'Person', name: 'Ruy Castellano' }],
    typicalAgeRange: '4-8',
    numberOfPages: '40 pages',
    bookFormat: 'https://schema.org/Hardcover',
    image: { url: '/kite.jpg' },
    publisher: { name: 'Kite House' },
    workExample: [{ '@type': 'Book', isbn: '978-0-306-40615-7' }, { isbn: '9780306406158' }],
  };
  it('by JSON-LD: both writings of an ISBN are one, a wrong one is none', () => {
    expect(gather(`<title>The Slow Kite</title>${ld({ '@graph': [book] })}`)).toMatchObject({
      type: 'book',
      isbn: ['9780306406157'],
      ageMin: 4,
      ageMax: 8,
      numberOfPages: 40,
      format: 'Hardcover',
      publisher: 'Kite House',
      site: '',
      cover: 'https://journals.example/kite.jpg',
    });
  });

  it('by microdata, with what the page shows beside it', () => {
    const found = gather(`<title>The Slow Kite</title><div itemscope itemtype="https://schema.org/Book">
      <h1 itemprop="name">The Slow Kite</h1><a itemprop="author" href="/ama">Ama Boateng</a>
      <span itemprop="isbn">9780306406157</span></div><p>Illustrated by Ruy Castellano. Ages 4 and up. Grades PreK–3.`);
    expect(found).toMatchObject({
      type: 'book',
      isbn: ['9780306406157'],
      ageMin: 4,
      ageMax: null,
      gradeMin: -1,
      gradeMax: 3,
    });
    expect(names(found.creators)).toEqual(['Ama Boateng, author', 'Ruy Castellano, illustrator']);
    expect(found.from).toMatchObject({ isbn: 'microdata', grades: 'page' });
  });

  it('by RDFa, and an ISBN that is labelled in its text', () => {
    const found =
      gather(`<title>The Slow Kite</title><div vocab="https://schema.org/" typeof="Book"><h1 property="name">The Slow Kite</h1>
      <span property="author" typeof="Person"><span property="name">Ama Boateng</span></span></div><p>ISBN-13: 978-0-306-40615-7`);
    expect(found).toMatchObject({ type: 'book', isbn: ['9780306406157'] });
    expect(names(found.creators)).toEqual(['Ama Boateng, author']);
  });

  it('an article about books has no ISBN of its own', () => {
    const article = ld({ '@type': 'NewsArticle', headline: 'Kites' });
    expect(
      gather(`<title>Kites</title>${article}<p>The Slow Kite, ISBN 978-0-306-40615-7, ages 4-8`),
    ).toMatchObject({
      type: 'news',
      isbn: [],
      ageMin: null,
    });
  });
});

describe('a review', () => {
  it('is a review, with its own author and the ISBN of what it is about', () => {
    const review = ld({
      '@type': 'Review',
      author: { '@type': 'Person', name: 'Lena Okafor' },
      itemReviewed: { '@type': 'Book', name: 'The Slow Kite', isbn: '9780306406157', author: 'Ama Boateng' },
    });
    const found = gather(`<title>Review: The Slow Kite</title>${review}`);
    expect(found).toMatchObject({ type: 'review', title: 'Review: The Slow Kite', isbn: ['9780306406157'] });
    expect(names(found.creators)).toEqual(['Lena Okafor, author']);
  });
});

it('a byline is read without what stands around the names', () => {
  const byline = (text: string) => names(gather(`<title>T</title><p class="byline">${text}</p>`).creators);
  expect(byline('Posted by Ama Boateng on May 3, 2024')).toEqual(['Ama Boateng, author']);
  expect(byline('By Ama Boateng and Ruy Castellano | May 3, 2024')).toEqual([
    'Ama Boateng, author',
    'Ruy Castellano, author',
  ]);
  expect(byline('By Ama Boateng | Photographs by Ruy Castellano')).toEqual([
    'Ama Boateng, author',
    'Ruy Castellano, photographer',
  ]);
  expect(byline('Why every branch needs a rug of its own now')).toEqual([]);
});

it('what customers wrote under a book is not what its page is about', () => {
  const review = { '@type': 'Review', name: 'Great', author: 'Bob' };
  const book = { '@type': 'Book', name: 'The Slow Kite', author: 'Ama Boateng', review: [review] };
  const found = gather(
    `<title>The Slow Kite</title><meta property="og:site_name" content="A Shop">${ld({ '@type': 'WebPage', mainEntity: book })}`,
  );
  expect(found).toMatchObject({ type: 'book', title: 'The Slow Kite', site: '' });
});

it('a blog is known by its software; slips in its JSON are forgiven', () => {
  const slip = '<script type="application/ld+json">{"@type":"Article","headline":"Kites",}</script>';
  const found = gather(
    `<title>Kites</title><meta name="generator" content="WordPress 6.4">${slip}<a rel="license" href="/cc">CC</a>`,
  );
  expect(found).toMatchObject({
    type: 'blogPost',
    title: 'Kites',
    licence: 'https://journals.example/cc',
    from: { title: 'json-ld' },
  });
});

it('one Dublin Core tag may name several people', () => {
  const tag = '<meta name="DC.creator" content="Ama Boateng and Ruy Castellano">';
  expect(names(gather(`<title>T</title>${tag}`).creators)).toEqual([
    'Ama Boateng, author',
    'Ruy Castellano, author',
  ]);
});

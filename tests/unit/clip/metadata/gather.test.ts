// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { gatherMetadata } from '../../../../lib/clip/metadata/gather';
import { bylineOf, creator } from '../../../../lib/model/creator';
import { pageOf } from '../page-of';

const ADDRESS = 'https://www.example.org/article/view/12?utm_source=mail';
const ld = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe('gatherMetadata', () => {
  it('lets the citation tags of a journal lead', () => {
    const page = pageOf(`<title>Rooms | Some Journal</title>
      <meta name="citation_journal_title" content="Some Journal">
      <meta name="citation_title" content="Rooms for Reading">
      <meta name="citation_author" content="Ines Marlowe"><meta name="citation_author" content="Okonkwo, Chidi">
      <meta name="citation_date" content="2024/05/14"><meta name="citation_language" content="en">
      <meta name="citation_abstract_html_url" content="https://example.org/article/view/12">
      ${ld({ '@type': 'Article', headline: 'Another title', author: 'Somebody Else' })}`);
    expect(gatherMetadata(page, ADDRESS)).toMatchObject({
      title: 'Rooms for Reading',
      creators: [creator('Ines Marlowe'), { ...creator('Chidi Okonkwo'), family: 'Okonkwo' }],
      site: 'Some Journal',
      published: '2024-05-14',
      language: 'en',
      url: 'https://example.org/article/view/12',
    });
  });

  it('elsewhere lets JSON-LD lead and fills up from the others', () => {
    const page = pageOf(`<html lang="es-mx"><title>Salas para leer - Biblioteca</title>
      <meta property="og:title" content="Salas para leer | Biblioteca"><meta property="og:site_name" content="Biblioteca">
      <meta name="description" content="Cuatro salas.">
      ${ld({ '@type': 'BlogPosting', headline: 'Salas para leer', datePublished: '2025-01-02' })}
      <p class="byline">Por Ana Pérez</p>`);
    expect(gatherMetadata(page, ADDRESS)).toMatchObject({
      title: 'Salas para leer',
      creators: [creator('Ana Pérez')],
      site: 'Biblioteca',
      published: '2025-01-02',
      language: 'es-MX',
      excerpt: 'Cuatro salas.',
      url: 'https://www.example.org/article/view/12',
    });
  });

  it('undoes entities that were written twice, in every source', () => {
    const twice = 'Tom &amp;amp;amp; Ana&amp;#8217;s';
    const page = pageOf(`<title>${twice} rooms</title><meta property="og:site_name" content="${twice} page">
      <meta name="keywords" content="x"><meta name="author" content="Ines Marlowe &amp;amp; Chidi Okonkwo">
      ${ld({ '@type': 'Article', headline: 'Tom &amp;amp; Ana&#8217;s rooms', keywords: ['R&amp;amp;D'] })}`);
    expect(gatherMetadata(page, ADDRESS)).toMatchObject({
      title: 'Tom & Ana’s rooms',
      site: 'Tom & Ana’s page',
      keywords: ['R&D'],
      creators: [creator('Ines Marlowe'), creator('Chidi Okonkwo')],
    });
  });

  it('takes marks of type off a title, and leaves what is a word', () => {
    const titled = (title: string) =>
      gatherMetadata(pageOf(`<meta property="og:title" content="${title}">`), ADDRESS).title;
    expect(titled('Reading &amp;lt;i&amp;gt;Emma&amp;lt;/i&amp;gt; again')).toBe('Reading Emma again');
    expect(titled('What &lt;b&gt; does')).toBe('What <b> does');
  });

  it('names people once by the fuller form, whichever source has it', () => {
    const page =
      pageOf(`<meta name="citation_journal_title" content="J"><meta name="citation_title" content="T">
      <meta name="citation_authors" content="Marlowe, I. K.; Okonkwo, C.">
      <meta name="citation_author" content="Marlowe, Ines K."><meta name="citation_author_institution" content="Alder">
      <meta name="citation_author" content="Okonkwo, Chidi">`);
    const named = gatherMetadata(page, ADDRESS).creators;
    expect(bylineOf(named)).toBe('Ines K. Marlowe; Chidi Okonkwo');
    expect(named[0]?.affiliation).toBe('Alder');
    const short =
      pageOf(`<meta name="citation_journal_title" content="J"><meta name="citation_title" content="T">
      <meta name="citation_author" content="Marlowe, I."><meta name="dc.creator" content="Marlowe, Ines">`);
    expect(bylineOf(gatherMetadata(short, ADDRESS).creators)).toBe('Ines Marlowe');
  });

  it.each([
    ['<section class="byline"><span>By</span><span>Ines Marlowe</span></section>', 'Ines Marlowe'],
    [
      '<p class="byline">Par <a href="/s">Maëlle Deschênes</a><span>(Bruxelles, bureau)</span></p>',
      'Maëlle Deschênes',
    ],
    [
      '<p class="byline">By <a>Ines Marlowe</a><sup>1,2</sup> and <a>Bo Lind</a></p>',
      'Ines Marlowe; Bo Lind',
    ],
    ['<p class="byline"><a>Ines Marlowe</a><span>Staff Writer</span></p>', 'Ines Marlowe'],
  ])('reads a byline whose words are glued: %s', (byline, names) => {
    expect(bylineOf(gatherMetadata(pageOf(`<h1>Rooms</h1>${byline}`), ADDRESS).creators)).toBe(names);
  });

  it.each([
    ['<article><time>14 mai 2024</time></article>', '2024-05-14'],
    ['<article><time datetime="nonsense">Fall 2024</time></article>', '2024-23'],
    ['<article><p class="entry-date">2024年5月14日</p></article>', '2024-05-14'],
    ['<html lang="es"><article><time>02/05/2024</time></article>', '2024-05-02'],
    ['<article><time datetime="2024-05-14T10:00">yesterday</time></article>', '2024-05-14'],
  ])('reads a date that stands in words: %s', (html, date) => {
    expect(gatherMetadata(pageOf(html), ADDRESS).published).toBe(date);
  });

  it('takes nobody whom the text names for who drew the pictures of an article', () => {
    const text = `<p>${'The branch lent books all spring. '.repeat(6)}</p><p>Nine sent drawings by the children, and one book has pictures by Ama Boateng that nobody had seen.</p>`;
    const article = `<h1>Rooms</h1><p class="byline">By Ines Marlowe</p>${text}`;
    expect(bylineOf(gatherMetadata(pageOf(article), ADDRESS).creators)).toBe('Ines Marlowe');
    const book = `<div itemscope itemtype="https://schema.org/Book"><h1 itemprop="name">Rooms</h1></div>
      <p>Illustrated by Ruel Adeyemi and Bo Lind</p><p>A book for those who wait.</p>`;
    const drawn = gatherMetadata(pageOf(book), ADDRESS).creators;
    expect(drawn.map(({ name, role }) => `${name}, ${role}`)).toEqual([
      'Ruel Adeyemi, illustrator',
      'Bo Lind, illustrator',
    ]);
  });

  it('reads Dublin Core where there is nothing else', () => {
    const page = pageOf(`<meta name="DC.Title" content="Rooms"><meta name="DC.Creator" content="Ines Marlowe">
      <meta name="DC.Date.issued" content="2024-05"><meta name="DC.Source" content="Some Journal">`);
    const found = gatherMetadata(page, ADDRESS);
    expect(found).toMatchObject({
      title: 'Rooms',
      creators: [creator('Ines Marlowe')],
      published: '2024-05',
      site: 'Some Journal',
    });
  });

  it('takes the site off the title, and the host where there is no title at all', () => {
    expect(gatherMetadata(pageOf('<title>Rooms · Example</title>'), ADDRESS).title).toBe('Rooms');
    expect(gatherMetadata(pageOf('<p>Nothing'), ADDRESS).title).toBe('example.org');
  });

  it('names the site, not the software that made the page, nor the site as its author', () => {
    const page = pageOf(`<title>Rooms | Lantern</title><meta name="generator" content="blogger">
      <meta property="og:site_name" content="Lantern | North">
      ${ld({ '@type': 'BlogPosting', headline: 'Rooms', author: 'Lantern', publisher: { name: 'Blogger' } })}`);
    expect(gatherMetadata(page, ADDRESS)).toMatchObject({
      title: 'Rooms',
      site: 'Lantern | North',
      publisher: '',
    });
  });

  it('keeps everything within the lengths that the model lets pass', () => {
    const long = 'word '.repeat(5000);
    const found = gatherMetadata(
      pageOf(`<title>${long}</title><meta name="author" content="${long}"><meta name="description" content="${long}">
        <meta property="og:site_name" content="${long}"><link rel="canonical" href="/${'a'.repeat(9000)}">`),
      ADDRESS,
    );
    expect(found.title.length).toBeLessThanOrEqual(500);
    expect(bylineOf(found.creators).length).toBeLessThanOrEqual(300);
    expect(found.site.length).toBeLessThanOrEqual(200);
    expect(found.excerpt.length).toBeLessThanOrEqual(400);
    expect(found.url.length).toBeLessThanOrEqual(4096);
  });
});

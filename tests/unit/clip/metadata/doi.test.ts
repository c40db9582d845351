// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { gatherMetadata } from '../../../../lib/clip/metadata/gather';
import { pageOf } from '../page-of';

const DOI = '10.5555/(SICI)1097-4571(199806)49:8<693::AID-IMAG4>3.0.CO;2-O';
const once = DOI.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const twice = once.replaceAll('&', '&amp;');
const percent = encodeURIComponent(DOI);
const text = `<p>${'A long paragraph of the text itself. '.repeat(6)}</p>`;
const doiOf = (html: string, address = 'https://journals.example/view/12'): string =>
  gatherMetadata(pageOf(`<title>Crates</title><h1>Crates</h1>${html}`), address).doi;

describe('a DOI is taken whole', () => {
  it.each([
    ['a citation tag', `<meta name="citation_doi" content="${once}">`],
    ['entities written twice', `<meta name="citation_doi" content="${twice}">`],
    [
      'a second tag, where the first says nothing',
      `<meta name="citation_doi" content="null"><meta name="citation_doi" content="doi:${once}">`,
    ],
    [
      'Dublin Core',
      `<meta name="DC.identifier" content="ISSN 10.1234"><meta name="DC.identifier" content="doi:${once}">`,
    ],
    ['PRISM', `<meta name="prism.doi" content="doi:${once}">`],
    [
      'JSON-LD',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'ScholarlyArticle', headline: 'Crates', identifier: { '@type': 'PropertyValue', propertyID: 'doi', value: DOI } })}</script>`,
    ],
    [
      'an address in JSON-LD',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'ScholarlyArticle', headline: 'Crates', sameAs: `https://doi.org/${percent}` })}</script>`,
    ],
    [
      'COinS',
      `<span class="Z3988" title="rft.atitle=Crates&amp;rft_id=info%3Adoi%2F${percent}&amp;rft.volume=3"></span>`,
    ],
    [
      'COinS that nobody encoded',
      `<span class="Z3988" title="rft.atitle=Crates&amp;rft_id=info:doi/${twice}&amp;rft.volume=3"></span>`,
    ],
    ['a link that shows it', `<a href="http://dx.doi.org/${percent}">doi:${once}</a>${text}`],
    ['the place for it', `<div class="item doi">DOI: ${once}.</div>${text}`],
  ])('from %s', (_where, html) => expect(doiOf(html)).toBe(DOI.toLowerCase()));
});

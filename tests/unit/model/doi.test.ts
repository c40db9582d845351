import { describe, expect, it } from 'vitest';
import { doiAddress, doiInAddress, normalDoi } from '../../../lib/model/doi';
import { quickest } from '../../support/quickest';

const SICI = '10.1002/(SICI)1097-4571(199806)49:8<693::AID-IMAG4>3.0.CO;2-O';
const BRACKETS = '10.1890/0012-9658(2006)87[1445:ATLSOB]2.0.CO;2';

describe('a DOI as it is written', () => {
  it.each([
    ['10.5860/CAL.14n1.26', '10.5860/cal.14n1.26'],
    ['doi:10.5860/CAL.14n1.26', '10.5860/cal.14n1.26'],
    ['DOI10.5860/cal.14n1.26', '10.5860/cal.14n1.26'],
    ['https://doi.org/10.5860/cal.14n1.26', '10.5860/cal.14n1.26'],
    ['info:doi/10.5860/cal.14n1.26', '10.5860/cal.14n1.26'],
    ['10.1000.10/123456', '10.1000.10/123456'],
    ['10.123456789/a', '10.123456789/a'],
    [SICI, SICI.toLowerCase()],
    [BRACKETS, BRACKETS.toLowerCase()],
    ['10.1175/1520-0469(1970)027<0500:TLWS>2.0.CO;2', '10.1175/1520-0469(1970)027<0500:tlws>2.0.co;2'],
    ['10.1207/s15327809jls0901&2_3', '10.1207/s15327809jls0901&2_3'],
    ['10.1000/a#b', '10.1000/a#b'],
  ])('%s is taken whole', (written, doi) => expect(normalDoi(written)).toBe(doi));

  const entities = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  it.each([
    ['as in an attribute', entities(SICI)],
    ['entities written twice', entities(entities(SICI))],
    ['numbered entities', SICI.replace('<', '&#60;').replace('>', '&#x3E;')],
    ['encoded', encodeURIComponent(SICI)],
    ['encoded twice', encodeURIComponent(encodeURIComponent(SICI))],
    ['encoded in an address', `https://doi.org/${encodeURIComponent(SICI)}`],
    ['encoded in an address but for the slash', doiAddress(SICI)],
    ['raw in an address', `http://dx.doi.org/${SICI}`],
    ['as an address of names', `info:doi/${encodeURIComponent(SICI)}`],
  ])('%s it is the same', (_how, written) => expect(normalDoi(written)).toBe(SICI.toLowerCase()));

  it.each([
    ['See 10.1000/abc.', '10.1000/abc'],
    ['(see https://doi.org/10.1000/abc).', '10.1000/abc'],
    ['"10.1000/abc",', '10.1000/abc'],
    ['<10.1000/abc>', '10.1000/abc'],
    ['[10.1000/abc];', '10.1000/abc'],
    ['10.1016/0038-1098(72)90370-(3).', '10.1016/0038-1098(72)90370-(3)'],
    ['10.1000/a(b)c).', '10.1000/a(b)c'],
    ['DOI：10.1000/abc。作者', '10.1000/abc'],
    ['10.1000/abc</a> more', '10.1000/abc'],
    ['10.1000/abc<br>Next', '10.1000/abc'],
    ['10.1000/abc;10.1000/def', '10.1000/abc'],
    ['10.1000/abc, https://doi.org/10.1000/def', '10.1000/abc'],
    ['10.1000/abc\u200B', '10.1000/abc'],
    ['“10.1000/abc”', '10.1000/abc'],
  ])('%s: what the sentence adds comes off', (written, doi) => expect(normalDoi(written)).toBe(doi));

  it.each([
    '',
    '10.123/abc',
    '10.1234567890/abc',
    '10.1234/',
    '10.1234/...',
    '110.1234/abc',
    '1.10.1234/x',
    'null',
    'https://x.example/find?q=10.1000/abc',
  ])('%s is none', (written) => expect(normalDoi(written)).toBe(''));

  it('has a longest form', () => {
    expect(normalDoi(`10.1000/${'a'.repeat(192)}`)).toHaveLength(200);
    expect(normalDoi(`10.1000/${'a'.repeat(193)}`)).toBe('');
  });

  it('reads hostile text in no time', () => {
    const took = quickest(200, () => {
      normalDoi(`10.1000/${'('.repeat(100_000)}`);
      normalDoi('10.1000'.repeat(100_000));
      normalDoi('%25'.repeat(100_000));
      normalDoi(`10.1000/${'&amp;'.repeat(100_000)}`);
    });
    expect(took).toBeLessThan(200);
  });
});

describe('a DOI in an address', () => {
  it.each([
    ['https://doi.org/10.5555/Shelf.41', '10.5555/shelf.41'],
    ['https://publisher.example/doi/10.5555/shelf.41', '10.5555/shelf.41'],
    ['https://publisher.example/doi/full/10.5555/shelf.41?role=tab#sec-2', '10.5555/shelf.41'],
    ['https://publisher.example/doi/epdf/10.5555/shelf.41', '10.5555/shelf.41'],
    ['https://publisher.example/doi/10.5555/shelf.41/full', '10.5555/shelf.41'],
    ['https://publisher.example/article/10.1007/s11192-020-1', '10.1007/s11192-020-1'],
    ['https://publisher.example/content/pdf/10.1007/s11192-020-1.pdf', '10.1007/s11192-020-1'],
    ['https://publisher.example/articles/10.3389/fpsyg.2020.1/full', '10.3389/fpsyg.2020.1'],
    ['https://publisher.example/article?id=10.1371/journal.pone.1', '10.1371/journal.pone.1'],
    ['https://publisher.example/page?doi=10.5555%2Fshelf.41&x=1', '10.5555/shelf.41'],
    [`https://publisher.example/doi/abs/${encodeURIComponent(SICI)}`, SICI.toLowerCase()],
    [`https://publisher.example/doi/abs/${SICI};jsessionid=3F.a1`, SICI.toLowerCase()],
    ['https://publisher.example/doi/10.1000/a%23b', '10.1000/a#b'],
  ])('%s', (address, doi) => expect(doiInAddress(address)).toBe(doi));

  it.each([
    ['https://publisher.example/about', ''],
    ['https://publisher.example/search?q=10.1000/abc', ''],
    ['https://publisher.example/v10.1000/abc', ''],
    ['no address: 10.1000/abc', ''],
  ])('%s names none', (address, doi) => expect(doiInAddress(address)).toBe(doi));
});

it('leads to the resolver, whatever stands in it', () => {
  expect(doiAddress(BRACKETS)).toBe('https://doi.org/10.1890/0012-9658(2006)87%5B1445:ATLSOB%5D2.0.CO%3B2');
  expect(normalDoi(doiAddress('10.1000/a?b#c'))).toBe('10.1000/a?b#c');
});

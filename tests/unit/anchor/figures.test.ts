// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { type FigureAnchor, indexFigures, resolveFigure } from '../../../lib/anchor/figures';
import { figuresIn } from '../../../lib/anchor/figures-in';
import { SURE } from '../../../lib/anchor/resolve';

const WORDS = 400;
const set = (html: string): HTMLElement => {
  document.body.innerHTML = `<section>${html}</section>`;
  return document.querySelector('section') as HTMLElement;
};
const anchorsIn = (html: string): FigureAnchor[] => figuresIn(set(html), WORDS).map(({ anchor }) => anchor);
const RUG = '<p>Few of them spoke of the books on the rug.</p>';
const SONG = '<p>They spoke of the song they could sing in both languages.</p>';
const HOUR = '<p>One branch dropped its evening hour to make room.</p>';
const img = (alt = ''): string => `<img alt="${alt}">`;
const rows = (...all: string[]): string =>
  `<table><caption>Families by branch</caption>${all.map((one) => `<tr><td>${one}</td></tr>`).join('')}</table>`;

describe('the figures of a text', () => {
  it('are its pictures and tables in its order, each with its words and what stands beside it', () => {
    const html = `${RUG}${img('A child reads')}${SONG}${rows('North', 'South')}${HOUR}${img()}`;
    expect(anchorsIn(html)).toMatchObject([
      {
        ...{ figure: 'picture', nth: 0, quote: 'A child reads' },
        prefix: 'w of them spoke of the books on the rug.'.slice(-32),
        suffix: 'They spoke of the song they could sing'.slice(0, 32),
      },
      { figure: 'table', nth: 0, quote: 'Families by branch · North South' },
      { figure: 'picture', nth: 1, quote: '', suffix: '' },
    ]);
    const [, table] = anchorsIn(html);
    expect(table?.prefix).toMatch(/both languages\.$/);
    expect(table?.suffix).toMatch(/^One branch dropped/);
  });

  it('have the words of their caption where they have none of their own', () => {
    const caption = '<figcaption>The  second <b>verse</b></figcaption>';
    expect(anchorsIn(`<figure>${img()}${img('Own')}${caption}</figure>`).map(({ quote }) => quote)).toEqual([
      'The second verse',
      'Own',
    ]);
    expect(anchorsIn(`<figure data-caption="Said by the page">${img()}</figure>`)[0]?.quote).toBe(
      'Said by the page',
    );
    const bare = '<table><tr><td>North</td></tr></table>';
    expect(anchorsIn(`<figure>${bare}${caption}</figure>`)[0]?.quote).toBe('The second verse · North');
  });

  it('a table inside a table is none of its own', () => {
    const tables = anchorsIn(
      `<table><tr><td>a<table><tr><td></td></tr></table></td></tr></table>${rows('b')}`,
    );
    expect(tables.map(({ nth, quote }) => [nth, quote])).toEqual([
      [0, 'a'],
      [1, 'Families by branch · b'],
    ]);
  });

  it('keep no more than so much of their words', () => {
    for (const length of [WORDS, WORDS + 1]) {
      expect(anchorsIn(img('a'.repeat(length)))[0]?.quote).toHaveLength(WORDS);
      expect(anchorsIn(`<table><tr><td>${'a'.repeat(length)}</td></tr></table>`)[0]?.quote).toHaveLength(
        WORDS,
      );
    }
  });
});

/** Looks for the figure of one text in another one. */
function find(before: string, after: string, { nth = 0, hashes = [[], []] as string[][] } = {}) {
  const hashed = (html: string, some: readonly string[] = []): FigureAnchor[] =>
    anchorsIn(html).map((one, n) => ({ ...one, picture: some[n] ?? '' }));
  const sought = hashed(before, hashes[0])[nth] as FigureAnchor;
  return resolveFigure(indexFigures(hashed(after, hashes[1])), sought, false);
}

describe('a figure is found', () => {
  it('in its own text by its number alone', () => {
    const there = indexFigures(anchorsIn(img() + img() + img()));
    const sought = there.all[1] as FigureAnchor;
    expect(resolveFigure(there, sought, true)).toEqual({ at: 1, certainty: 1 });
    expect(resolveFigure(indexFigures(anchorsIn(img())), sought, true)).toBeUndefined();
  });

  it('by its picture, wherever that went', () => {
    const hashes = [
      ['a', 'b'],
      ['b', 'a'],
    ];
    expect(find(RUG + img() + SONG + img(), img() + HOUR + img() + SONG, { hashes })).toEqual({
      at: 1,
      certainty: 1,
    });
  });

  it('by its words and its neighbours', () => {
    const place = find(RUG + img('A child reads') + SONG, img() + RUG + img('A child reads') + SONG + HOUR);
    expect(place?.at).toBe(1);
    expect(place?.certainty).toBeGreaterThanOrEqual(SURE);
  });

  it('by its words alone where only one has them, though not surely', () => {
    const place = find(
      RUG + img('A child reads to a dog') + SONG,
      HOUR + img('A child reads to a dog') + RUG,
    );
    expect(place?.at).toBe(0);
    expect(place?.certainty).toBeLessThan(SURE);
  });

  it('by its neighbours where it has no words', () => {
    const place = find(RUG + img() + SONG + img() + HOUR, HOUR + img() + RUG + img() + SONG);
    expect(place?.at).toBe(1);
    expect(place?.certainty).toBeGreaterThanOrEqual(SURE);
  });

  it('a table by its caption and rows, of which some may have changed', () => {
    const place = find(
      RUG + rows('North 12', 'South 30') + SONG,
      RUG + rows('North 14', 'South 30', 'West 2') + SONG,
    );
    expect(place?.at).toBe(0);
  });
});

describe('nobody is sure', () => {
  it('where another picture stands in its place', () => {
    const hashes = [['a'], ['b']];
    const place = find(RUG + img('A child') + SONG, RUG + img('A child') + SONG, { hashes });
    expect(place?.certainty).toBeLessThan(SURE);
  });

  it('where two are alike', () => {
    const hashes = [['a'], ['a', 'a']];
    const place = find(RUG + img() + SONG, RUG + img() + img() + SONG, { hashes });
    expect(place?.certainty).toBeLessThan(SURE);
    expect(place?.at).toBe(0);
  });
});

describe('a figure is not found', () => {
  it('where it is gone and another one stands elsewhere', () => {
    expect(
      find(RUG + img('A child reads to a dog') + SONG, HOUR + img('The new branch') + HOUR),
    ).toBeUndefined();
    expect(find(RUG + rows('North') + SONG, RUG + img() + SONG)).toBeUndefined();
  });

  it('where nothing is known of it', () => {
    expect(find(img(), img() + RUG)).toBeUndefined();
  });
});

it('ten thousand pictures are read, and as many looked for, in a moment', () => {
  const hostile = anchorsIn(`<figure>${img('x').repeat(10_000)}<figcaption>a</figcaption></figure>`);
  const index = indexFigures(hostile);
  const began = performance.now();
  for (const one of hostile.slice(0, 200)) resolveFigure(index, { ...one, quote: 'y'.repeat(WORDS) }, false);
  expect(performance.now() - began).toBeLessThan(2_000);
});

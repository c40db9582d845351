import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../components/look/tokens.css'), 'utf8');

const colours = (part: string): Map<string, string> =>
  new Map(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );

const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const papers = readFileSync(join(import.meta.dirname, '../../components/reader/text/papers.css'), 'utf8');
const paper = (name: string): Map<string, string> =>
  colours(new RegExp(`data-paper='${name}'\\] \\{([^}]*)\\}`).exec(papers)?.[1] ?? '');
const THEMES = {
  light: colours(light),
  dark: colours(dark),
  sepia: new Map([...colours(light), ...paper('sepia')]),
};

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['desk', 'paper', 'card', 'sunk'];
const SEATS = ['seat-a', 'seat-b'];
const MEANINGS = ['h-liked', 'h-disliked', 'h-question', 'h-try', 'h-quote'];

const cross = (fronts: readonly string[], grounds: readonly string[]): [string, string][] =>
  fronts.flatMap((front) => grounds.map((ground): [string, string] => [front, ground]));

/** What is read: 4.5 at least. */
const TEXTS = [
  ...cross(['ink', 'ink2', 'green', ...SEATS], GROUNDS),
  ...cross(['ink', 'ink2'], ['slip', 'green-tint', 'seat-a-tint', 'seat-b-tint']),
  ...cross(['ink'], MEANINGS),
  ...cross(['on-green'], ['green', 'green-press']),
  ...cross(['on-cloth'], ['cloth', 'cloth-thread']),
  ...cross(['on-cover'], ['c1', 'c2', 'c3', 'c4', 'c5']),
  ...cross(['on-member'], SEATS),
  ['seat-a', 'seat-a-tint'],
  ['seat-b', 'seat-b-tint'],
  ['green', 'green-tint'],
  ['paper', 'ink'],
] as [string, string][];

/** Edges of controls, and lines that say who: 3 at least. */
const PARTS = [...cross(['edge'], ['desk', 'paper', 'card']), ...cross(SEATS, MEANINGS)];

describe.each(Object.entries(THEMES))('contrast in %s', (_, theme) => {
  const measure = ([front, ground]: [string, string]): number =>
    contrast(theme.get(front) ?? '#000000', theme.get(ground) ?? '#000000');

  it('every colour of a pair is a token', () => {
    const names = [...TEXTS, ...PARTS].flat();
    expect(names.filter((name) => !theme.has(name))).toEqual([]);
  });

  it('text stands out from its ground', () => {
    expect(TEXTS.filter((pair) => measure(pair) < 4.5)).toEqual([]);
  });

  it('edges and lines stand out from their ground', () => {
    expect(PARTS.filter((pair) => measure(pair) < 3)).toEqual([]);
  });
});

describe('a paper that a person chose', () => {
  it.each(['light', 'dark'] as const)('is the one of the look: %s', (name) => {
    const [chosen, look] = [paper(name), THEMES[name]];
    expect(chosen.size).toBeGreaterThan(20);
    expect([...chosen].filter(([token, colour]) => look.get(token) !== colour)).toEqual([]);
  });

  it.each(['light', 'sepia', 'dark'])('has a colour of its own for all that stands on it: %s', (name) => {
    const drawn = [...TEXTS, ...PARTS]
      .flat()
      .filter((token) => !/^(desk|on-cloth|cloth.*|on-cover|c\d)$/.test(token));
    expect(drawn.filter((token) => !paper(name).has(token))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { reconstruct } from '../../../../lib/clip/pdf/reconstruct';
import { item, lines, pageOf } from '../../../support/pdf-items';

const PROSE = Array.from({ length: 12 }, (_, at) => `line ${at} says that the garden is as it always was`);
const numbers = (page: number, step: number, x: number) =>
  PROSE.flatMap((_, at) => {
    const number = (page - 1) * PROSE.length + at + 1;
    return number % step === 0
      ? [item(String(number), x - String(number).length * 3, 90 + at * 12.5, { size: 6 })]
      : [];
  });

const textOf = (step: number, x: number): string =>
  reconstruct([1, 2, 3].map((page) => pageOf(page, [...lines(PROSE, 60, 90), ...numbers(page, step, x)])))
    .blocks.map(({ text }) => text)
    .join(' ');

const WHOLE = [1, 2, 3].flatMap(() => PROSE).join(' ');

describe('numbers of lines', () => {
  it.each([
    ['left of each line', 1, 50],
    ['right of each line', 1, 560],
  ])('go: %s', (_name, step, x) => {
    expect(textOf(step, x)).toBe(WHOLE);
  });

  it('stay within the text, where they may be a table', () => {
    const table = PROSE.slice(0, 6).flatMap((_, at) => [
      item(String(at + 1), 60, 300 + at * 12.5),
      item(`Bed ${at + 40}`, 120, 300 + at * 12.5),
      item(`${at * 7} roses`, 240, 300 + at * 12.5),
    ]);
    const { blocks } = reconstruct([pageOf(1, [...lines(PROSE, 60, 90), ...table])]);
    expect(blocks.find(({ kind }) => kind === 'table')?.rows?.[2]).toEqual(['3', 'Bed 42', '14 roses']);
  });
});

import { describe, expect, it } from 'vitest';
import { type Run, turned, wayOf } from '../../../../lib/clip/pdf/file/turned';
import { reconstruct } from '../../../../lib/clip/pdf/reconstruct';
import { item, pageOf } from '../../../support/pdf-items';

const [WIDTH, HEIGHT] = [600, 800];
const SAID = ['The gate had been closed for all winter,', 'and nobody knew who had the key for it.'];

const run = (str: string, x: number, y: number, more: Partial<Run> = {}): Run => ({
  ...item(str, x, y),
  ...{ way: 'right', stacked: false },
  ...more,
});
/** A line of stacked signs; each is as high as it is wide. */
const stack = (str: string, x: number, y: number): Run =>
  run(str, x, y, { way: 'down', stacked: true, width: str.length * 10 });

const read = (...runs: Run[]): string[] =>
  reconstruct([pageOf(1, [], turned(runs, WIDTH, HEIGHT))]).blocks.map(({ text }) => text);

describe('a page whose text runs another way', () => {
  it.each<[Run['way'], (at: number) => [x: number, y: number]]>([
    ['up', (at) => [100 + at * 12, 700]],
    ['down', (at) => [400 - at * 12, 100]],
    ['left', (at) => [500, 700 - at * 12]],
  ])('is turned where it runs %s', (way, place) => {
    expect(read(...SAID.map((str, at) => run(str, ...place(at), { way })))).toEqual([SAID.join(' ')]);
  });

  it('is as wide as it was high once it lies on its side', () => {
    const page = turned([run(SAID.join(' '), 100, 700, { way: 'up' })], WIDTH, HEIGHT);
    expect([page.width, page.height, page.sideways]).toEqual([HEIGHT, WIDTH, 0]);
  });

  it('is turned for more than forty characters, and more than run level: a stamp at the edge is none', () => {
    const stamp = (count: number): Run => run('x'.repeat(count), 20, 700, { way: 'up' });
    const level = run('y'.repeat(41), 60, 100);
    const seen = (...runs: Run[]) => turned(runs, WIDTH, HEIGHT);
    expect(seen(stamp(40))).toMatchObject({ items: [], sideways: 40 });
    expect(seen(stamp(41))).toMatchObject({ sideways: 0, width: HEIGHT });
    expect(seen(stamp(41), level)).toMatchObject({ sideways: 41, width: WIDTH });
    expect(seen(stamp(42), level)).toMatchObject({ sideways: 41, width: HEIGHT });
  });

  it('loses what runs aslant over it', () => {
    const aslant = run('DRAFT COPY', 200, 400, { way: '' });
    expect(turned([run(SAID[0] as string, 60, 100), aslant], WIDTH, HEIGHT)).toMatchObject({ sideways: 10 });
  });

  it('tells level and upright up to a tenth', () => {
    expect([wayOf(1, 0), wayOf(-1, 0), wayOf(0, 1), wayOf(0, -1)]).toEqual(['right', 'left', 'down', 'up']);
    expect([wayOf(1, 0.1), wayOf(1, 0.11), wayOf(0.1, -1), wayOf(0.11, -1)]).toEqual(['right', '', 'up', '']);
  });
});

describe('vertical lines', () => {
  const LINES = [
    '図書館は冬の間ずっと閉まっていて誰が鍵を持っている',
    'のか誰も知らなかった︒ある朝子供がそれを見つけた。',
  ];

  it('are read from the right, each down', () => {
    expect(read(...LINES.map((str, at) => stack(str, 500 - at * 20, 100)))).toEqual([
      LINES.join('').replace('︒', '。'),
    ]);
  });

  it('are read too where each sign was placed by itself', () => {
    const signs = LINES.flatMap((str, at) =>
      [...str].map((sign, below) => run(sign, 500 - at * 20, 100 + below * 11, { width: 10 })),
    );
    expect(read(...signs)).toEqual([LINES.join('').replace('︒', '。')]);
  });

  it('keep a number that stands level within them, but not that of the page below', () => {
    const [first = '', second = ''] = LINES;
    const number = run('12', 495, 100 + first.length * 10 + 10, { width: 10 });
    const rest = stack('月まで', 500, 112 + first.length * 10);
    const all = [stack(first, 500, 100), number, rest, stack(second, 480, 100)];
    const text = read(...all, run('7', 300, 780))
      .join('')
      .replaceAll(' ', '');
    expect(text).toBe(`${first}12月まで${second.replace('︒', '。')}`);
  });

  it('beside much level text keep their words', () => {
    const level = SAID.map((str, at) => run(str, 60, 100 + at * 12));
    expect(read(...level, stack('庭の門', 500, 300)).join(' ')).toContain('庭の門');
  });
});

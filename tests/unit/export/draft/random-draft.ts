import type { Block, Run } from '../../../../lib/model/draft-text';
import { pick } from '../../../support/random';

const WORDS = [
  ...[
    'the',
    'song',
    'canción',
    '読書',
    'قصة',
    '👩‍📚',
    'O’Neil',
    'co-op',
    '"why"',
    '¿qué?',
    '(so)',
    '1.',
    '2)',
    '#3',
  ],
  ...[
    '*',
    '**',
    '_',
    'a_b',
    '`x`',
    '<b>',
    '&amp;',
    '&',
    '[x]',
    '](',
    '~~',
    '|',
    '>',
    '-',
    '+',
    '=',
    '\\',
    '!',
    '#',
    '---',
  ],
];
const LINKS = ['https://a.example/b?c=1&d=(2)', 'mailto:ana@a.example', 'https://b.example/%3Cx%3E'];

function words(random: () => number): string {
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, WORDS)).join(
    random() < 0.8 ? ' ' : '',
  );
}

const looksLike = (a: Run, b: Run): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.link === b.link;

function run(random: () => number): Run {
  return {
    text: `${random() < 0.5 ? ' ' : ''}${words(random)}${random() < 0.5 ? ' ' : ''}`,
    ...(random() < 0.3 && { bold: true as const }),
    ...(random() < 0.3 && { italic: true as const }),
    ...(random() < 0.2 && { link: pick(random, LINKS) }),
  };
}

/** As documents keep them: no white space at the ends or twice, none at the ends of a link's or strong words. */
function tidy(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const one of runs) {
    const before = all.at(-1);
    const text = before === undefined || before.text.endsWith(' ') ? one.text.trimStart() : one.text;
    if (text === '') continue;
    if (before !== undefined && looksLike(before, one))
      all[all.length - 1] = { ...before, text: before.text + text };
    else all.push({ ...one, text });
  }
  const last = all.pop();
  return last === undefined ? [] : [...all, { ...last, text: last.text.trimEnd() }];
}

const KINDS = ['paragraph', 'paragraph', 'heading', 'bullet', 'bullet', 'numbered', 'quote', 'rule'] as const;

function block(random: () => number): Block {
  const kind = pick(random, KINDS);
  const runs = tidy(Array.from({ length: 1 + Math.floor(random() * 4) }, () => run(random)));
  if (kind === 'rule') return { kind, runs: [] };
  if (kind === 'heading') return { kind, level: pick(random, [2, 3, 4] as const), runs };
  if (kind === 'bullet' || kind === 'numbered')
    return { kind, indent: pick(random, [0, 0, 1] as const), runs };
  return { kind, runs };
}

/** The first items of a list stand under none. */
function rooted(blocks: readonly Block[]): Block[] {
  let begun = false;
  return blocks.map((one) => {
    const isItem = one.kind === 'bullet' || one.kind === 'numbered';
    if (!isItem || one.indent === 0) begun = isItem;
    return isItem && !begun ? { ...one, indent: 0 as const } : one;
  });
}

/** Lines of a draft as a person may have typed them, by a seed. */
export const randomBlocks = (random: () => number): Block[] =>
  rooted(Array.from({ length: 1 + Math.floor(random() * 12) }, () => block(random)));

/** Spaces between runs may belong to either: each goes to the run before it, and bare runs are joined. */
export function seen(blocks: readonly Block[]): unknown[] {
  return blocks.map(({ runs, ...look }) => {
    const signs = runs.flatMap(({ text, bold, italic, link }) =>
      [...text].map((sign) =>
        sign === ' ' ? ' ' : `${sign}${bold ? 'b' : ''}${italic ? 'i' : ''}${link ?? ''}`,
      ),
    );
    return { ...look, signs: signs.join('·') };
  });
}

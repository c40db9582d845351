import type { Block } from '../../model/draft-text';

/** A line of a list with the lists under it. */
export interface Item {
  readonly block: Block;
  readonly under: readonly List[];
}

export interface List {
  readonly kind: 'list';
  readonly numbered: boolean;
  readonly items: readonly Item[];
}

/** Lines that make one quote. */
interface Quote {
  readonly kind: 'quote';
  readonly lines: readonly Block[];
}

interface Line {
  readonly kind: 'line';
  readonly block: Block;
}

export type Group = List | Quote | Line;

const isItem = ({ kind }: Block): boolean => kind === 'bullet' || kind === 'numbered' || kind === 'book';
const isNumbered = ({ kind }: Block): boolean => kind === 'numbered';
const isUnder = (block: Block): boolean =>
  (block.kind === 'bullet' || block.kind === 'numbered') && block.indent === 1;

const sourceOf = (block: Block): string =>
  block.kind === 'quote' ? `${block.reading ?? ''} ${block.highlight ?? ''}` : '';

/** Pieces of a list, each as long as neighbours are alike. */
function runsOf<T>(all: readonly T[], alike: (a: T, b: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const one of all) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && alike(before, one)) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

const listOf = (items: readonly Item[]): List => ({
  kind: 'list',
  numbered: items.some(({ block }) => isNumbered(block)),
  items,
});

const listsOf = (items: readonly Item[]): readonly List[] =>
  runsOf(items, (a, b) => isNumbered(a.block) === isNumbered(b.block)).map(listOf);

/** Items under the item before them. The first ones stand under none, so they are as the others. */
function nested(blocks: readonly Block[]): readonly List[] {
  const items: { block: Block; beneath: Item[] }[] = [];
  let begun = false;
  for (const block of blocks) {
    const above = items.at(-1);
    begun ||= !isUnder(block);
    if (begun && isUnder(block)) above?.beneath.push({ block, under: [] });
    else items.push({ block, beneath: [] });
  }
  return listsOf(items.map(({ block, beneath }) => ({ block, under: listsOf(beneath) })));
}

/** Lines as documents have them: items in lists, lists in lists, and the lines of one quote together. */
export function groupsOf(blocks: readonly Block[]): readonly Group[] {
  const alike = (a: Block, b: Block): boolean =>
    (isItem(a) && isItem(b)) || (a.kind === 'quote' && b.kind === 'quote' && sourceOf(a) === sourceOf(b));
  return runsOf(blocks, alike).flatMap((run): readonly Group[] => {
    const [first] = run;
    if (first === undefined) return [];
    if (isItem(first)) return nested(run);
    return first.kind === 'quote' ? [{ kind: 'quote', lines: run }] : [{ kind: 'line', block: first }];
  });
}

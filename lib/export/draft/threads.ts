import type { Block, Run } from '../../model/draft-text';
import type { CommentOut } from './comments';

/** Characters at which threads stand: their numbers in the list of all that go out. */
interface Commented extends Run {
  readonly threads?: readonly number[];
}

/** The numbers of the threads that stand at a run. */
export const threadsAt = (run: Run): readonly number[] => (run as Commented).threads ?? [];

/** A run in pieces, each with the threads that stand at the whole of it. */
function parted(run: Run, start: number, comments: readonly CommentOut[]): readonly Run[] {
  const end = start + run.text.length;
  const here = comments.flatMap(({ at }, n) =>
    at !== undefined && at.from < end && at.to > start ? [{ ...at, n }] : [],
  );
  if (here.length === 0) return [run];
  const cuts = here.flatMap(({ from, to }) => [from, to]).filter((at) => at > start && at < end);
  const ends = [...new Set([...cuts, end])].toSorted((a, b) => a - b);
  return ends.map((to, n): Commented => {
    const from = n === 0 ? start : (ends[n - 1] ?? start);
    const threads = here.filter((one) => one.from <= from && one.to >= to).map((one) => one.n);
    const text = run.text.slice(from - start, to - start);
    return { ...run, text, ...(threads.length > 0 && { threads }) };
  });
}

/** The lines of a draft as the notebook has it, with the threads at the words on which they are. */
export function withThreads(blocks: readonly Block[], comments: readonly CommentOut[]): readonly Block[] {
  let at = 0;
  return blocks.map((block) => {
    const runs = block.runs.flatMap((run) => {
      const start = at;
      at += run.text.length;
      return parted(run, start, comments);
    });
    at += 1;
    return { ...block, runs };
  });
}

/** How many runs each thread stands at, by its number. */
export function threadsIn(blocks: readonly Block[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { runs } of blocks)
    for (const n of runs.flatMap(threadsAt)) found.set(n, (found.get(n) ?? 0) + 1);
  return found;
}

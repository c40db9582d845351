import type { Furniture } from './furniture';
import type { PageItems } from '../page-items';

/** Share of the pages with a number whose numbers must go up with the pages. */
const MOST = 0.5;

/**
 * The number printed on each page, in the pages' order: as running heads and feet count, a missing one
 * filled in; where they do not count, what the file itself calls its pages; else ''.
 */
export function labelsOf(pages: readonly PageItems[], furniture: readonly Furniture[]): string[] {
  const shifts = new Map<number, Set<number>>();
  const numbered = new Set<number>();
  for (const { page, text } of furniture) {
    for (const printed of numbersAtEnds(text)) {
      numbered.add(page);
      shifts.set(printed - page, (shifts.get(printed - page) ?? new Set()).add(page));
    }
  }
  const [shift, seen] = [...shifts].reduce(
    (best, entry) => (entry[1].size > best[1].size ? entry : best),
    [0, new Set<number>()],
  );
  const isSure = seen.size >= Math.max(MOST * numbered.size, pages.length > 2 ? 2 : 1);
  const own = ownLabels(pages);
  return pages.map(({ number }, at) => {
    if (isSure && number + shift > 0) return String(number + shift);
    return own[at] ?? '';
  });
}

/** Numbers that a line begins or ends with: "16 Journal of Things" and "Page 3 of 9" too. */
function numbersAtEnds(text: string): Set<number> {
  const found = [/^\D{0,6}(\d{1,4})(?!\d|[.,]\d)/, /(?<!\d|\d[.,])(\d{1,4})\D{0,2}$/, /\bpage (\d{1,4})\b/i];
  return new Set(found.flatMap((one) => one.exec(text)?.[1] ?? []).map(Number));
}

/** Labels in the file count only if they say more than "1, 2, 3". */
function ownLabels(pages: readonly PageItems[]): readonly string[] {
  const labels = pages.map(({ label }) => label.trim().slice(0, 12));
  return labels.every((label, at) => label === String(at + 1)) ? [] : labels;
}

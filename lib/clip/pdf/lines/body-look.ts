import type { Piece } from './piece';

/** How the running text of a document looks. */
export interface BodyLook {
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What holds most characters. Sizes count by quarters of a point. */
export function bodyLookOf(pages: readonly (readonly Piece[])[]): BodyLook {
  const counts = new Map<string, { count: number; look: BodyLook }>();
  const sizes = new Map<number, number>();
  for (const { text, size, font, bold, italic } of pages.flat()) {
    const rounded = Math.round(size * 4) / 4;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
    const key = `${rounded} ${font} ${bold} ${italic}`;
    const entry = counts.get(key) ?? { count: 0, look: { size: rounded, font, bold, italic } };
    entry.count += text.length;
    counts.set(key, entry);
  }
  const [size] = [...sizes].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0]);
  const ofSize = [...counts.values()].filter(({ look }) => look.size === size);
  const none = { count: 0, look: { size, font: '', bold: false, italic: false } };
  return ofSize.reduce((best, entry) => (entry.count > best.count ? entry : best), none).look;
}

/** Whether a size is that of the running text, near enough. */
export const isBodySize = (size: number, body: BodyLook): boolean => Math.abs(size / body.size - 1) < 0.06;

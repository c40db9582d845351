import type { Line } from '../lines/line';
import type { Edges } from '../lines/column';

/** Headings over lists of references, in a few languages. */
const HEADING =
  /^(?:\d+\.?\s+)?(?:references?|works cited|bibliography|literature cited|cited works|sources|notes and references|notes|endnotes|further reading|literatur(?:verzeichnis)?|quellen|bibliographie|références|referencias|bibliografía)(?: and (?:notes|further reading))?(?: \(continued\))?[:.]?$/i;

export const isReferencesHeading = (text: string): boolean => text.length < 40 && HEADING.test(text.trim());

/** Fewest of the lines that hang or begin with a number where entries do so. */
const HANGING = 0.2;
const NUMBERED = 0.15;

interface EdgedLine {
  readonly line: Line;
  readonly edges: Edges;
}

const isHanging = (inset: number): boolean => inset > 0.5 && inset < 6;

/**
 * How entries of a list of references begin: their other lines hang under the first, or each has a number;
 * undefined when they are like other paragraphs.
 */
function referencesStyle(lines: readonly EdgedLine[]): 'hanging' | 'numbered' | undefined {
  if (lines.length < 2) return undefined;
  const numbered = lines.filter(({ line }) => /^(?:\[\d{1,3}\]|\d{1,3}\.)\s/.test(line.text));
  if (numbered.length >= 2 && numbered.length >= NUMBERED * lines.length) return 'numbered';
  const insets = lines.map(({ line, edges }) => line.x - edges.left);
  const hanging = insets.filter((inset, at) => isHanging(inset / (lines[at] as EdgedLine).line.size));
  if (hanging.length >= HANGING * lines.length) return 'hanging';
  // Entries may be short for their measure: two other lines that stand exactly below each other are enough.
  const usual = hanging[0] ?? 0;
  const isExact = hanging.length > 1 && hanging.every((inset) => Math.abs(inset - usual) < 1);
  const atEdge = insets.filter((inset) => Math.abs(inset) < 2);
  return isExact && hanging.length + atEdge.length === lines.length ? 'hanging' : undefined;
}

/** For each line of a list of references how its entries begin. Its heading and all else are not in it. */
export function referenceLines(all: readonly EdgedLine[]): Map<Line, 'hanging' | 'numbered' | 'plain'> {
  const found = new Map<Line, 'hanging' | 'numbered' | 'plain'>();
  let at = all.findIndex(({ line }) => isReferencesHeading(line.text));
  while (at >= 0) {
    const heading = (all[at] as EdgedLine).line;
    const isHeading = ({ line }: EdgedLine): boolean =>
      line.bold === heading.bold && line.font === heading.font && Math.abs(line.size - heading.size) < 0.3;
    const rest = all.slice(at + 1);
    const hasOwnLook = rest.length > 0 && !isHeading(rest[0] as EdgedLine);
    const end = hasOwnLook ? rest.findIndex(isHeading) : -1;
    const [first] = rest;
    const own = (end < 0 ? rest : rest.slice(0, end)).filter(
      ({ line }) => first !== undefined && Math.abs(line.size - first.line.size) < 0.3,
    );
    const style = referencesStyle(own) ?? 'plain';
    for (const { line } of own) found.set(line, style);
    const next = all.findIndex(
      ({ line }, index) => index > at && isReferencesHeading(line.text) && !found.has(line),
    );
    at = next;
  }
  return found;
}

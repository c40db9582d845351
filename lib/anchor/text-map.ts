import { leanIndex, type LeanText, leanText } from './lean';

/** The text of an element in the page, and the way between places in it and in the page. */
export interface TextMap {
  readonly lean: LeanText;
  /** The text node in which a sign of the lean text stands. */
  nodeAt(place: number): Text;
  /** The words between two places of the lean text, in the page. */
  rangeOf(start: number, end: number): Range;
  /** The places in the lean text of what a person selected; undefined where no word of this text is selected. */
  placesOf(range: Range): readonly [start: number, end: number] | undefined;
}

/** Elements whose text does not run on into that of their neighbours. */
const BLOCKS =
  'address,article,blockquote,caption,dd,div,dl,dt,figcaption,figure,h1,h2,h3,h4,h5,h6,li,ol,p,pre,section,table,td,th,tr,ul';

interface Pieces {
  readonly nodes: readonly Text[];
  /** Where each of them begins in the whole. */
  readonly starts: readonly number[];
  readonly raw: string;
}

/** How much of an element is read. */
interface Limits {
  /** Elements that are passed over with all that is in them, as a selector. */
  readonly without?: string;
  /** Characters after which no further text is read. */
  readonly most?: number;
}

/** Walks through the text nodes below an element. */
function textWalker(root: Element, without: string | undefined): TreeWalker {
  const { ownerDocument: page } = root;
  if (without === undefined) return page.createTreeWalker(root, 4); // NodeFilter.SHOW_TEXT
  return page.createTreeWalker(root, 5, (node) => {
    if (node.nodeType === 3) return 1; // a text: it is read
    return (node as Element).matches(without) ? 2 : 3; // rejected, or looked into
  });
}

/** The text nodes below an element, joined; a line break parts those of two blocks. */
function piecesOf(root: Element, { without, most = Infinity }: Limits): Pieces {
  const walker = textWalker(root, without);
  const [nodes, starts, parts]: [Text[], number[], string[]] = [[], [], []];
  let [length, block] = [0, null as Element | null];
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const own = node.parentElement?.closest(BLOCKS) ?? null;
    if (nodes.length > 0 && own !== block) {
      parts.push('\n');
      length += 1;
    }
    block = own;
    nodes.push(node);
    starts.push(length);
    const data = length + node.data.length > most ? node.data.slice(0, most - length) : node.data;
    parts.push(data);
    length += data.length;
    if (length >= most) break;
  }
  return { nodes, starts, raw: parts.join('') };
}

/** The last piece that begins at a place or before it. */
function pieceAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a selection begins and ends in the whole text; undefined when no text node of it is selected. */
function rawPlaces({ nodes, starts }: Pieces, range: Range): [number, number] | undefined {
  const touched = nodes.flatMap((node, n) => (range.intersectsNode(node) ? [n] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const begin = nodes[first] === range.startContainer ? range.startOffset : 0;
  const whole = (nodes[last] as Text).data.length;
  const end = nodes[last] === range.endContainer ? range.endOffset : whole;
  return [(starts[first] as number) + begin, (starts[last] as number) + end];
}

/** Reads the text of an element. It holds as long as nobody changes the text there. */
export function mapText(root: Element, limits: Limits = {}): TextMap {
  const pieces = piecesOf(root, limits);
  const { nodes, starts, raw } = pieces;
  const lean = leanText(raw);
  return {
    lean,
    nodeAt: (place) => nodes[pieceAt(starts, lean.at[place] ?? 0)] as Text,
    rangeOf: (start, end) => {
      const range = root.ownerDocument.createRange();
      const [from, to] = [lean.at[start] ?? 0, (lean.at[end - 1] ?? 0) + 1];
      const [first, last] = [pieceAt(starts, from), pieceAt(starts, to - 1)];
      range.setStart(nodes[first] as Text, from - (starts[first] as number));
      range.setEnd(nodes[last] as Text, to - (starts[last] as number));
      return range;
    },
    placesOf: (range) => {
      const places = rawPlaces(pieces, range);
      if (places === undefined) return undefined;
      const [start, end] = [leanIndex(lean, places[0]), leanIndex(lean, places[1])];
      return start < end ? [start, end] : undefined;
    },
  };
}

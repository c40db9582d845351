/** Text that runs on without a break: that of a paragraph, a heading, a cell. */
export interface Run {
  readonly text: string;
  /** The words between two places of it, in the page. */
  readonly rangeOf: (start: number, end: number) => Range;
}

/** Elements whose text does not run on into that of their neighbours. */
const BLOCKS =
  'address,article,blockquote,caption,dd,div,dl,dt,figcaption,figure,h1,h2,h3,h4,h5,h6,hr,li,ol,p,pre,section,table,td,th,tr,ul';

/** The node and the offset at a place; where two nodes meet, the first of them. */
function spotAt(nodes: readonly Text[], place: number): readonly [Text, number] {
  let left = place;
  for (const node of nodes) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
  }
  const last = nodes.at(-1) as Text;
  return [last, last.data.length];
}

/** Where words begin: where two nodes meet, the second of them. */
function beginAt(nodes: readonly Text[], place: number): readonly [Text, number] {
  const [node, offset] = spotAt(nodes, place);
  const next = nodes[nodes.indexOf(node) + 1];
  return offset === node.data.length && next !== undefined ? [next, 0] : [node, offset];
}

function runOf(nodes: readonly Text[]): Run {
  return {
    text: nodes.map(({ data }) => data).join(''),
    rangeOf: (start, end) => {
      const range = (nodes[0] as Text).ownerDocument.createRange();
      range.setStart(...beginAt(nodes, start));
      range.setEnd(...spotAt(nodes, end));
      return range;
    },
  };
}

/**
 * The runs of a text in its order. They hold as long as nobody changes the text there.
 *
 * @param skipped a selector of what is not shown
 */
export function runsOf(root: Element, skipped: string): readonly Run[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4); // NodeFilter.SHOW_TEXT
  const runs: Text[][] = [];
  let block: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest(skipped)) continue;
    const own = node.parentElement?.closest(BLOCKS) ?? null;
    if (own === block && runs.length > 0) runs.at(-1)?.push(node);
    else runs.push([node]);
    block = own;
  }
  return runs.map(runOf).filter(({ text }) => text.trim() !== '');
}

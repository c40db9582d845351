import type { Command, EditorState } from '@tiptap/pm/state';
import { safeAddress } from '../../../lib/model/safe-address';
import { marksOf, schema } from './schema';

/** Words that are a link or are to be one: where they stand, and where they lead ('' for nowhere yet). */
interface LinkHere {
  readonly from: number;
  readonly to: number;
  readonly address: string;
}

/** The link at the caret as a whole, or the selected words. */
export function linkHere({ selection, doc }: EditorState): LinkHere {
  const { from, to, $from, empty } = selection;
  const mark = $from.parent
    .childAfter($from.parentOffset)
    .node?.marks.find(({ type }) => type.name === 'link');
  const here = mark ?? $from.marks().find(({ type }) => type.name === 'link');
  const address = here === undefined ? '' : String(here.attrs['href']);
  if (!empty || here === undefined) return { from, to, address };
  let [start, end] = [from, to];
  doc.nodesBetween($from.start(), $from.end(), (node, at) => {
    if (!node.isText || !here.isInSet(node.marks)) return;
    if (at + node.nodeSize < start || at > end) return;
    [start, end] = [Math.min(start, at), Math.max(end, at + node.nodeSize)];
  });
  return { from: start, to: end, address };
}

/**
 * Makes words a link, or puts a link in where none were selected.
 *
 * @param address '' takes the link off
 */
export const setLink =
  ({ from, to }: LinkHere, address: string, words: string): Command =>
  ({ tr, doc }, dispatch) => {
    const end = Math.min(to, doc.content.size); // the other one may have written meanwhile
    const link = safeAddress(address);
    const [mark] = link === undefined ? [] : marksOf({ link });
    const type = schema.marks['link'];
    if (type !== undefined) tr.removeMark(from, end, type);
    if (mark !== undefined && from < end) tr.addMark(from, end, mark);
    else if (mark !== undefined)
      tr.insert(from, schema.text(words.trim() === '' ? address : words.trim(), [mark]));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

import { ContentEmbed, type Doc, Text, type YEvent } from 'yjs';
import { MAX_TEXT_PICTURES } from '../../model/body-limits';
import { drafts } from '../../model/draft';
import { Derived, joined, type Observed } from '../../util/observed';
import { sparingly } from '../../util/timers';
import { listRecords, touchedIds, TOLD_EVERY } from '../list';
import { pictureOf } from './grammar';
import { itemsOf } from './yjs-internals';
import { textsMap } from './texts';

/** The pictures that the lines of one text are, by their hashes. */
type TextPictures = ReadonlySet<string>;

/**
 * The pictures in a text, in its order. Yjs is not asked for its runs, so this costs little at any size, and what a
 * partner wrote may be any: beyond the most, no picture is looked for.
 */
export function picturesIn(text: Text): TextPictures {
  const found = new Set<string>();
  for (const { content } of itemsOf(text)) {
    const picture = content instanceof ContentEmbed ? pictureOf(content.embed, {}) : undefined;
    if (picture !== undefined) found.add(picture.hash);
    if (found.size === MAX_TEXT_PICTURES) break;
  }
  return found;
}

const NONE: TextPictures = new Set();

const isSame = (a: TextPictures, b: TextPictures): boolean =>
  a.size === b.size && [...b].every((one) => a.has(one));

/** The pictures of each text of a notebook, by its id. It tells when one came or went, and not of each stroke. */
function ofTexts(doc: Doc, signal: AbortSignal): Observed<ReadonlyMap<string, TextPictures>> {
  const map = textsMap(doc);
  const dirty = new Set(map.keys());
  const work = (before: ReadonlyMap<string, TextPictures>): ReadonlyMap<string, TextPictures> => {
    const known = new Map(before);
    let isOther = false;
    for (const id of dirty) {
      const text = map.get(id);
      const now = text instanceof Text ? picturesIn(text) : NONE;
      isOther ||= !isSame(known.get(id) ?? NONE, now);
      if (now.size === 0) known.delete(id);
      else known.set(id, now);
    }
    dirty.clear();
    return isOther ? known : before;
  };
  const list = new Derived(work(new Map()), work);
  const tell = sparingly(TOLD_EVERY, list.tell, signal);
  const onChange = (events: readonly YEvent<Text>[]): void => {
    for (const id of touchedIds(events as never)) dirty.add(id);
    list.spoil();
    tell();
  };
  map.observeDeep(onChange as never);
  signal.addEventListener('abort', () => map.unobserveDeep(onChange as never), { once: true });
  return list;
}

/** The pictures that the drafts of a notebook have, those of each apart. A removed draft lets its pictures go. */
export const listPictures = (doc: Doc, signal: AbortSignal): Observed<readonly TextPictures[]> =>
  joined(ofTexts(doc, signal), listRecords(doc, drafts, signal), (all, shown) =>
    shown.flatMap(({ id }) => all.get(id) ?? []),
  );

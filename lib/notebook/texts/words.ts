import { type Doc, Text, type YEvent } from 'yjs';
import { THING } from '../../model/draft-pictures';
import { textsMap } from './texts';
import { MOST_LENGTH, wordsOf } from './size';

/** The words of a notebook's texts, for whoever looks something up in them. */
export interface TextWords {
  /** What a record's text says; '' where it has none. What no editor can take is told by its beginning. */
  readonly of: (id: string) => string;
  /** Another number once a text came, went or changed. */
  readonly changes: () => number;
}

/** Counts the changes of texts, and reads them when somebody asks, until the signal aborts. */
export function textWords(doc: Doc, signal: AbortSignal): TextWords {
  const map = textsMap(doc);
  let changes = 0;
  const onChange = (_events: readonly YEvent<Text>[]): void => {
    changes += 1;
  };
  map.observeDeep(onChange as never);
  signal.addEventListener('abort', () => map.unobserveDeep(onChange as never), { once: true });
  return {
    of: (id) => {
      const text = map.get(id);
      return text instanceof Text ? wordsOf(text).slice(0, MOST_LENGTH).replaceAll(THING, ' ') : '';
    },
    changes: () => changes,
  };
}

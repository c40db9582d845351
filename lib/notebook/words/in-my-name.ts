import type * as Y from 'yjs';
import type { Kind } from '../../model/kind';
import { ALL_KINDS, type KindSet } from '../../model/kinds';
import type { InMyName } from '../../model/in-my-name';
import { IN_MY_NAME } from '../../model/member';
import { Derived, type Observed } from '../../util/observed';
import { sparingly } from '../../util/timers';
import { isThere } from '../family';
import { TOLD_EVERY, touchedIds } from '../list';
import { plainRecord } from '../record';
import { removalOf, withoutMarks } from '../removal';
import { recordMap, recordsMap } from '../schema';
import { namedAs, TEXTS } from '../texts/named-as';
import { writersMap } from '../texts/writers';
import { type OwnWords, ownWordsOf } from './own-words';

/** Those of some records that stand in a member's name, and that nobody is known to have written for them. */
class FoundInMyName {
  readonly #found = new Map<string, InMyName>();
  readonly #doc: Y.Doc;
  readonly #me: string;
  readonly #words: OwnWords;
  readonly #kinds: KindSet;
  /** Those of which anybody asks who wrote. */
  readonly asked: readonly Kind[];

  constructor(doc: Y.Doc, me: string, kinds: KindSet, words = ownWordsOf(doc)) {
    [this.#doc, this.#me, this.#kinds, this.#words] = [doc, me, kinds, words];
    this.asked = Object.values(kinds).filter(({ showsWhose }) => !showsWhose);
  }

  look(kind: Kind, id: string): void {
    const key = `${kind.name} ${id}`;
    this.#found.delete(key);
    const record = recordMap(this.#doc, kind.name, id);
    if (record === undefined || removalOf(record) !== undefined) return;
    const isRecord = this.#words.writerIn(record, kind) === IN_MY_NAME;
    const fields = this.#words.doubtfulVoices(record, kind).map(([field]) => field);
    if (!isRecord && fields.length === 0) return;
    const fits = kind.parse(withoutMarks(plainRecord(record, id), kind)) !== undefined;
    if (fits) this.#found.set(key, { kind: kind.name, id, fields: isRecord ? [] : fields });
  }

  lookAtAll(): void {
    for (const kind of this.asked)
      for (const id of recordsMap(this.#doc, kind.name).keys()) this.look(kind, id);
  }

  all(): readonly InMyName[] {
    const [doc, words] = [this.#doc, this.#words];
    const there = [...this.#found.values()].filter(({ kind, id }) => isThere(doc, [kind, id], this.#kinds));
    const inTexts = namedAs(doc, this.#me).some((made) => words.asNamed(this.#me, made) === IN_MY_NAME);
    return inTexts ? [...there, { kind: TEXTS, id: '', fields: [] }] : there;
  }
}

/** All that stands in this member's name, and that nobody is known to have written for them: of all kinds, in one list. */
export function observeInMyName(
  doc: Y.Doc,
  me: string,
  signal: AbortSignal,
  kinds: KindSet = ALL_KINDS,
): Observed<readonly InMyName[]> {
  const found = new FoundInMyName(doc, me, kinds);
  found.lookAtAll();
  const list = new Derived(found.all(), () => found.all());
  const tell = sparingly(TOLD_EVERY, list.tell, signal);
  const onLearned = (): void => {
    found.lookAtAll();
    list.spoil();
    list.tell();
  };
  ownWordsOf(doc).onLearned(sparingly(TOLD_EVERY, onLearned, signal), signal);
  const follow = (map: Y.Map<unknown>, touch: (events: readonly Y.YEvent<never>[]) => void): void => {
    const onChange = (events: readonly Y.YEvent<never>[]): void => {
      touch(events);
      list.spoil();
      tell();
    };
    map.observeDeep(onChange as never);
    signal.addEventListener('abort', () => map.unobserveDeep(onChange as never), { once: true });
  };
  for (const kind of found.asked)
    follow(recordsMap(doc, kind.name) as never, (events) => {
      for (const id of touchedIds(events)) found.look(kind, id);
    });
  follow(writersMap(doc), () => undefined);
  return list;
}

/** What of it stands there now, for who knows this of who wrote. */
export function inMyNameNow(doc: Y.Doc, me: string, words: OwnWords): readonly InMyName[] {
  const found = new FoundInMyName(doc, me, ALL_KINDS, words);
  found.lookAtAll();
  return found.all();
}

import type { Extraction } from '../../model/extraction';
import {
  type FreshReading,
  PICTURE_NOT_SAVED,
  PICTURE_PENDING,
  type Reading,
  readings,
} from '../../model/reading';
import type { FieldsReplaced } from '../../model/put-back';
import { replaceReading, replaceText } from '../../notebook/readings';
import { cameAfter } from '../../notebook/came-after';
import { addRecord } from '../../notebook/records';
import type { Refusal } from '../../notebook/written';
import { randomId } from '../../util/random-id';
import { ok, type Result } from '../../util/result';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { ClipBody } from './clip-body';

/** What is written of a clip. */
interface ToWrite {
  readonly extraction: Extraction;
  readonly also: readonly string[];
  readonly file: string;
  readonly extractor: string;
  /** What was left out, stored already: its SHA-256, or ''. */
  readonly leftOut: string;
}

interface WrittenReading {
  /** Its id. */
  readonly reading: string;
  /** Where the reading had no text: the way back. */
  readonly wroteOver?: FieldsReplaced;
}

/** Without what the two have typed by hand, which a clip does not take back. */
const untyped = (facts: FreshReading, { typed }: Reading): FreshReading =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !Object.hasOwn(typed, fact)));

/**
 * Writes a reading, all of it in one turn, and answers which.
 *
 * @param body undefined for a citation alone
 * @param known the reading that gets the text; a text of its own stays beside it as an earlier one
 */
export function writeReading(
  host: HostedNotebook,
  { extraction, also, file, extractor, leftOut }: ToWrite,
  facts: FreshReading,
  body: ClipBody | undefined,
  known: Reading | undefined,
): Result<WrittenReading, Refusal> {
  const { doc } = host.open;
  const text = {
    kind: body === undefined ? ('citation' as const) : ('article' as const),
    body: body?.hash ?? '',
    words: body?.words ?? 0,
    direction: extraction.direction,
    file,
    extractor,
    leftOut,
    pictures: (body?.pictures ?? []).map((index) => (index === -1 ? PICTURE_NOT_SAVED : PICTURE_PENDING)),
  };
  if (known === undefined) {
    const made = cameAfter(doc, readings, { id: randomId(), by: host.me, at: Date.now() });
    const added = addRecord(doc, readings, made, { ...facts, ...text, also: [...also] });
    return added.ok ? ok({ reading: added.value }) : added;
  }
  const reading = known.id;
  // What the two have made of a clip's citation stands; a link or a citation gets what the article says.
  if (known.body !== '') {
    const replaced = replaceText(doc, known, text, Date.now());
    return replaced.ok ? ok({ reading }) : replaced;
  }
  const fresh = { ...untyped(facts, known), also: [...known.also, ...also], ...text };
  const given = replaceReading(doc, known, fresh);
  return given.ok ? ok({ reading, wroteOver: given.value }) : given;
}

import type { Text, Transaction } from 'yjs';
import type { KeepFailure } from '../../messages/to-post';
import { wordCounter } from '../../model/draft-gauge';
import type { WrittenBlock } from '../../model/draft-tokens';
import { MOST_BY_ITSELF, type Version, versions } from '../../model/version';
import { cameAfter } from '../../notebook/came-after';
import { hasParent } from '../../notebook/family';
import { addRecord, removeRecord } from '../../notebook/records';
import { refusalOf } from '../../notebook/schema';
import { isWithinLimits } from '../../notebook/texts/size';
import { versionSays, versionText } from '../../notebook/texts/version-text';
import { writersOf } from '../../notebook/texts/writers';
import { writtenBlocks } from '../../notebook/texts/written-blocks';
import { GONE, type Refusal } from '../../notebook/written';
import { sha256Hex } from '../../util/bytes';
import type { Clock } from '../../util/clock';
import { randomId } from '../../util/random-id';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { every } from '../../util/timers';
import type { Bodies } from '../bodies';

/** A draft whose versions are kept. */
export interface Keeping {
  readonly text: Text;
  readonly draft: string;
  /** The member who writes here. */
  readonly me: string;
  /** Of the interface: words are counted by it. */
  readonly language: string;
  /** The versions of this draft, newest first. */
  readonly versions: () => readonly Version[];
  readonly store: Bodies['store'];
  readonly now: Clock;
}

/** What came of keeping a version: its id, or null where that text is kept already. */
type Kept = Result<string | null, Refusal | KeepFailure>;

/** The lines of a draft as it stands, with who wrote them as far as the notebook knows. */
export function writtenNow({ text, me }: Pick<Keeping, 'text' | 'me'>): readonly WrittenBlock[] {
  const writer = text.doc === null ? () => '' : writersOf(text.doc);
  return writtenBlocks(text, (client) => (client === text.doc?.clientID ? me : writer(client)));
}

const isEmpty = (blocks: readonly WrittenBlock[]): boolean =>
  blocks.every(({ runs }) => runs.every(({ text }) => text.trim() === ''));

/** Lets the oldest go that Bookbag made by itself, beyond what is kept of a draft. */
function letGo({ text: { doc }, me, now, versions: all }: Keeping): void {
  if (doc === null) return;
  const old = all()
    .filter(({ name }) => name === '')
    .slice(MOST_BY_ITSELF);
  for (const { id } of old) removeRecord(doc, versions, id, { by: me, at: now() });
}

/** Writes the record of a version whose body is stored. */
function add(keeping: Keeping, fields: Pick<Version, 'name' | 'body' | 'says' | 'words'>): Kept {
  const { text, draft, me, now } = keeping;
  const all = { ...fields, draft };
  if (text.doc === null || !hasParent(text.doc, versions, versions.encode(all, me))) return GONE;
  const made = cameAfter(text.doc, versions, { id: randomId(), by: me, at: now() });
  const added = addRecord(text.doc, versions, made, all);
  if (added.ok && fields.name === '') letGo(keeping);
  return added;
}

/**
 * Keeps a draft as a version. Its body is on the disk before the record names it.
 *
 * @param name '' for one that Bookbag makes by itself: none where the text is empty, or is kept already
 * @param blocks the draft as it stands, or as it stood a moment ago
 */
export async function keepVersion(
  keeping: Keeping,
  name: string,
  blocks: readonly WrittenBlock[] = writtenNow(keeping),
): Promise<Kept> {
  const { text, store, language } = keeping;
  const refusal = text.doc === null ? 'gone' : refusalOf(text.doc);
  if (refusal !== undefined) return fail(refusal);
  if (!isWithinLimits(text)) return fail('too-long');
  const says = await sha256Hex(new TextEncoder().encode(versionSays(blocks)));
  const isKept = (): boolean =>
    name === '' && (isEmpty(blocks) || keeping.versions().some((one) => one.says === says));
  if (isKept()) return ok(null);
  const body = await store(versionText(blocks));
  if (!body.ok) return body;
  if (isKept()) return ok(null); // the partner's came meanwhile
  const words = wordCounter(language)(blocks);
  return add(keeping, { name, says, words, body: body.value });
}

/**
 * Makes a draft what a version says. What it is now is kept as a version before, and what comes into it meanwhile stays.
 *
 * @param asOneStep writes so that it is taken back as one step
 */
export async function restoreVersion(
  keeping: Keeping,
  version: readonly WrittenBlock[],
  asOneStep: (act: () => boolean) => boolean,
): Promise<Kept> {
  const { text, language } = keeping;
  const { restoringOps, writeRestoring } = await import('../../notebook/texts/restored');
  const before = writtenNow(keeping);
  const kept = await keepVersion(keeping, '', before);
  if (!kept.ok) return kept;
  const ops = restoringOps(before, version, language);
  if (asOneStep(() => writeRestoring(text, before, ops))) return kept;
  return fail(text.doc === null ? 'gone' : (refusalOf(text.doc) ?? 'gone'));
}

const MINUTE = 60_000;

/** While a person writes there is a version each hour, looked at so often. */
const HOUR = 60 * MINUTE;
const LOOK = 5 * MINUTE;

/** A change of the writer makes no version within so many milliseconds of the one before: two may type at once. */
const SITTING = 10 * MINUTE;

/** Milliseconds by which the time may be older than the words at which a member says to have written. */
const TOLD_LATE = 10 * MINUTE;

/**
 * Makes versions of an open draft by itself, until the signal aborts: at once where the other one wrote since the last
 * version; before this person's first change behind the other one's; each hour while this person writes.
 *
 * @param begun when the draft was begun, milliseconds since 1970
 * @param otherWrote when the other one last said to write in it; 0 for never
 */
export function watchVersions(
  keeping: Keeping,
  { begun, otherWrote }: { readonly begun: number; readonly otherWrote: number },
  signal: AbortSignal,
): void {
  const { text, now, versions: all } = keeping;
  const { doc } = text;
  if (doc === null) return;
  const last = (): number => all()[0]?.at ?? begun;
  const keep = (blocks?: readonly WrittenBlock[]): void => {
    keepVersion(keeping, '', blocks).catch((error: unknown) => report('versions', error));
  };
  let isMine = false; // this person wrote since the last version of that kind
  let writer: 'me' | 'other' | undefined;
  let before: readonly WrittenBlock[] | undefined;
  const onBefore = ({ local }: Transaction): void => {
    const changes = local && writer === 'other' && now() - last() >= SITTING;
    if (changes && isWithinLimits(text)) before ??= writtenNow(keeping);
  };
  const onText = (_event: unknown, { local }: Transaction): void => {
    if (local && before !== undefined) keep(before);
    [writer, before] = [local ? 'me' : 'other', undefined];
    isMine ||= local;
  };
  const lookAtHour = (): void => {
    if (!isMine || now() - last() < HOUR) return;
    isMine = false;
    keep();
  };
  doc.on('beforeTransaction', onBefore);
  text.observe(onText);
  every(LOOK, lookAtHour, signal);
  const stop = (): void => {
    doc.off('beforeTransaction', onBefore);
    text.unobserve(onText);
  };
  signal.addEventListener('abort', stop, { once: true });
  if (otherWrote > 0 && otherWrote + TOLD_LATE > (all()[0]?.at ?? 0)) keep();
}

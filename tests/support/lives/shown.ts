import type { Doc } from 'yjs';
import { type Note, notes } from '../../../lib/model/note';
import type { NotebookStatus } from '../../../lib/model/notebook-status';
import { readRecord } from '../../../lib/notebook/record';
import { removalOf } from '../../../lib/notebook/removal';
import { recordMap, recordsMap } from '../../../lib/notebook/schema';
import { textOf } from '../../../lib/notebook/texts/texts';
import { listOf } from '../records';
import type { Disk, LifeDevice } from './device';

/** The words of a draft in which all type. */
export const DRAFT = 'draft';

export const notesIn = (doc: Doc): readonly Note[] => listOf(doc, 'notes').get();

/** How often a note was changed, as its words say; -1 for none. */
export const numberIn = (text = ''): number => Number(text.split(' ')[1] ?? -1);

/** The same of a note, which may have been removed since; -1 where it has never been. */
function numberOf(doc: Doc, id: string): number {
  const record = recordMap(doc, 'notes', id);
  if (record !== undefined && removalOf(record) !== undefined) return Infinity; // it was later than any change
  return numberIn(readRecord(recordsMap(doc, 'notes'), notes, id)?.text);
}

export const wordsIn = (doc: Doc): string[] =>
  textOf(doc, DRAFT)
    ?.toJSON()
    .match(/<[a-z]\d+>/g) ?? [];

/** Milliseconds after a change until the header says what is so. */
const SETTLES = 300;

/** The header says that the partner has everything. */
const saysAll = (status: NotebookStatus | undefined): boolean =>
  status?.paired === true &&
  status.tellsTexts &&
  status.waiting + status.left + status.toGo.texts + status.toGo.pictures === 0;

/**
 * Where the header says that the partner has everything, and no disk of the partner has something that is shown there:
 * what that is, by device.
 */
export function falselySaid(
  devices: readonly LifeDevice[],
  now: number,
): Readonly<Record<string, readonly string[]>> {
  const saying = devices.filter(
    ({ post, changed }) => now - changed > SETTLES && saysAll(post?.hosted?.status.get()),
  );
  if (saying.length === 0) return {};
  const disks = new Map(devices.map((device) => [device, device.disk]));
  const all = saying.map((device): [string, string[]] => {
    const theirs = devices.filter(({ me }) => me !== device.me).flatMap((one) => disks.get(one) ?? []);
    return [device.name, lackedBy(theirs, device, disks.get(device))];
  });
  return Object.fromEntries(all.filter(([, lacked]) => lacked.length > 0));
}

/** What a device shows, and none of these disks has. */
function lackedBy(theirs: readonly Disk[], { post }: LifeDevice, own: Disk | undefined): string[] {
  const doc = post?.hosted?.open.doc;
  if (doc === undefined || own === undefined) return [];
  const nobodyHas = (test: (disk: Disk) => boolean): boolean => !theirs.some(test);
  const older = notesIn(doc).filter(({ id, text }) =>
    nobodyHas((disk) => numberOf(disk.doc, id) >= numberIn(text)),
  );
  const bodies = listOf(own.doc, 'readings')
    .get()
    .filter(({ body }) => own.bodies.has(body));
  return [
    ...older.map(({ text }) => text),
    ...wordsIn(doc).filter((word) => nobodyHas((disk) => wordsIn(disk.doc).includes(word))),
    ...bodies
      .filter(({ body }) => nobodyHas((disk) => disk.bodies.has(body)))
      .map(({ id }) => `text of ${id}`),
  ];
}

import { paths } from '../../../lib/export/notebook/paths';
import { type Part, sheetHtml } from '../../../lib/export/notebook/sheet';
import { zipOut } from '../../../lib/export/notebook/zip-out';
import { longDate } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import { pause } from '../../../lib/util/timers';
import { notebookName } from '../../app/notebook-name';
import { interviewsRoom, questionsRoom } from './asked-out';
import { booksRoom } from './books-out';
import { draftsRoom } from './drafts-out';
import { goalsRoom } from './goals-out';
import { meetingsRoom } from './meetings-out';
import { type Asked, INDEX, type Out, outOf, type Room } from './out';
import { eventsRoom, resourcesRoom } from './places-out';
import { readingsRoom } from './readings-out';
import { surveysRoom, tablesRoom } from './tables-out';
import { notesRoom, promptsRoom } from './talk-out';
import { yearRoom } from './year-out';

/** All parts, in the order of the first page. */
const ROOMS: readonly ((out: Out) => Room)[] = [
  ...[readingsRoom, booksRoom, notesRoom, promptsRoom, draftsRoom, goalsRoom, meetingsRoom],
  ...[questionsRoom, interviewsRoom, surveysRoom, tablesRoom, eventsRoom, resourcesRoom, yearRoom],
];

/** An archive that was written. */
interface Whole {
  readonly file: Blob;
  /** Texts and pictures that are not on this computer yet. */
  readonly missing: number;
}

function index({ session, people, now }: Asked, missing: number, parts: readonly Part[]): string {
  const { me, partner } = people;
  const names = [me, ...(partner === null ? [] : [partner])].map(({ name }) => name).join(', ');
  return sheetHtml({
    ...{ path: INDEX, language: t('app.language'), parts },
    title: notebookName({ name: session.name.get(), partner: partner?.name ?? '' }),
    about: [
      names,
      t('wholeOut.madeOn', [longDate(now, now)]),
      missing > 0 ? t('wholeOut.notHereSome', missing) : '',
    ],
  });
}

/**
 * Writes the whole notebook as one archive of readable files, thing by thing, and gives the page a turn behind each.
 *
 * @param onProgress told how many things are written, of how many
 * @throws what aborts the signal; RangeError where no archive holds so much
 */
export async function writeWhole(
  asked: Asked,
  onProgress: (done: number, all: number) => void,
): Promise<Whole> {
  const { signal, now } = asked;
  const zip = zipOut(now);
  const taken = paths();
  taken.take('', 'index', 'index', '.html');
  let missing = 0;
  const add: Out['add'] = (path, content) => {
    signal.throwIfAborted();
    return zip.add(path, content);
  };
  const out = outOf(asked, { paths: taken, add, missing: () => void (missing += 1) });
  const rooms = ROOMS.map((room) => room(out));
  const all = rooms.reduce((sum, { steps }) => sum + steps.length, 0);
  let done = 0;
  const parts: Part[] = [];
  for (const { heading, steps } of rooms) {
    const entries: Part['entries'][number][] = [];
    for (const step of steps) {
      entries.push(await step());
      onProgress((done += 1), all);
      await pause(0, signal);
    }
    parts.push({ heading, entries });
  }
  await add(INDEX, index(asked, missing, parts));
  return { file: zip.end(), missing };
}

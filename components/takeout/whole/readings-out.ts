import { lookInSlices, type SearchTime } from '../../../lib/anchor/in-slices';
import { type Place, placeAsMade, resolveAnchor } from '../../../lib/anchor/resolve';
import { mapText } from '../../../lib/anchor/text-map';
import { sanitizeForReading } from '../../../lib/clip/sanitize';
import type { Entry, LinkOut } from '../../../lib/export/notebook/sheet';
import { wayTo } from '../../../lib/export/notebook/paths';
import { t } from '../../../lib/i18n/t';
import type { Highlight } from '../../../lib/model/highlight';
import type { Reading } from '../../../lib/model/reading';
import { tagsOf } from '../../../lib/model/tag';
import { groupBy } from '../../../lib/util/group';
import type { Placed } from '../../highlights/highlights-here';
import type { ShownText } from '../../highlights/use-places';
import { titleOf } from '../../readings/reading-words';
import { readingText } from '../save-reading';
import { type Out, readingsOf, type Room } from './out';

/** Milliseconds that looking for highlights in changed texts may take in all: the rest is listed without a place. */
const MOST_SEARCHING = 20_000;

/** A stored hash, in place of which a picture may have a word (lib/model/reading.ts). */
const HASH = /^[0-9a-f]{64}$/;

/** A text that is on this computer. */
interface TextHere {
  readonly shown: ShownText;
  /** The paths of its pictures, by their elements. */
  readonly pictures: ReadonlyMap<Element, string>;
}

/** Writes the pictures of a text that are here. A picture that two texts have is one file. */
async function writePictures(out: Out, { pictures }: Reading, article: Element, known: Map<string, string>) {
  const paths = new Map<Element, string>();
  for (const [n, image] of [...article.querySelectorAll('img')].entries()) {
    const hash = pictures[n] ?? '';
    if (!HASH.test(hash)) continue;
    let path = known.get(hash);
    if (path === undefined) {
      const blob = await out.session.bodies.pictureHere(hash);
      if (blob === undefined) out.missing();
      if (blob === undefined) continue;
      path = out.paths.take('pictures', hash.slice(0, 16), 'picture', '.webp');
      known.set(hash, path);
      await out.add(path, blob);
    }
    paths.set(image, path);
  }
  return paths;
}

/** The text of a reading; undefined where it is not here. */
async function textHere(
  out: Out,
  reading: Reading,
  known: Map<string, string>,
): Promise<TextHere | undefined> {
  const html = reading.body === '' ? undefined : await out.session.bodies.bodyHere(reading.body);
  if (html === undefined) return undefined;
  const article = document.createElement('section');
  article.className = 'article'; // by that name it is found again from its words
  article.append(sanitizeForReading(html));
  const pictures = await writePictures(out, reading, article, known);
  return { shown: { body: reading.body, map: mapText(article) }, pictures };
}

/** Highlights where they stand, in the order of the text; those that are not found come last. */
async function placed(
  { signal }: Out,
  text: ShownText | undefined,
  marked: readonly Highlight[],
  time: SearchTime,
): Promise<readonly Placed[]> {
  const places = new Map<string, Place | null>();
  const put = (one: Highlight, place: Place | null | undefined): void =>
    void places.set(one.id, place ?? null);
  if (text !== undefined) {
    const words = text.map.lean.text;
    const settle = (one: Highlight): boolean => {
      const isOut = one.notIn === text.body;
      const place = isOut || one.body !== text.body ? undefined : placeAsMade(words, one);
      put(one, place);
      return isOut || place !== undefined;
    };
    const look = (one: Highlight): void => put(one, resolveAnchor(words, one));
    await lookInSlices(marked, { isKnown: () => false, settle, look }, time, () => undefined, signal);
  }
  const startOf = ({ id }: Highlight): number => places.get(id)?.start ?? Infinity;
  return marked
    .toSorted((a, b) => (startOf(a) === startOf(b) ? a.at - b.at : startOf(a) - startOf(b)))
    .map((highlight) => ({ highlight, place: places.get(highlight.id) ?? null, later: false }));
}

/** The PDF of a reading, where it is on this computer. */
async function writePdf(out: Out, { file }: Reading, title: string): Promise<readonly LinkOut[]> {
  if (file === '') return [];
  const bytes = await out.session.files.open(file);
  if (bytes === undefined) return [];
  const path = out.paths.take('pdfs', title, t('wholeOut.reading'), '.pdf');
  await out.add(path, new Blob([bytes]));
  return [{ words: t('wholeOut.pdf'), file: path }];
}

/** What is shared by the steps of all readings. */
interface Shared {
  readonly marked: ReadonlyMap<string, readonly Highlight[]>;
  readonly pictures: Map<string, string>;
  readonly time: SearchTime;
}

async function writeReading(out: Out, reading: Reading, { marked, pictures, time }: Shared): Promise<Entry> {
  const { session, people, withMine } = out;
  const title = titleOf(reading);
  const text = await textHere(out, reading, pictures);
  const isMissing = text === undefined && reading.body !== '';
  if (isMissing) out.missing();
  const own = marked.get(reading.id) ?? [];
  const all = await placed(out, text?.shown, own, time);
  const comments = [
    ...out.commentsOn('reading', reading.id),
    ...own.flatMap(({ id }) => out.commentsOn('highlight', id)),
  ];
  const here = { shown: text?.shown ?? null, all };
  const links: LinkOut[] = [];
  for (const [form, ending, words] of [
    ['html', '.html', title],
    ['markdown', '.md', t('takeOut.markdown')],
  ] as const) {
    const path = out.paths.take('readings', title, t('wholeOut.reading'), ending);
    const pictureAt = (image: Element): string | undefined => {
      const to = text?.pictures.get(image);
      return to === undefined ? undefined : wayTo(path, to);
    };
    const wanted = { session, people, here, reading, withArticle: true, withMine, pictureAt, comments };
    await out.add(path, readingText(form, wanted));
    links.push({ words, file: path });
  }
  return {
    links: [...links, ...(await writePdf(out, reading, title))],
    facts: [
      reading.byline,
      tagsOf(reading)
        .map(({ label }) => label)
        .join(', '),
      isMissing ? t('wholeOut.notHere') : '',
    ],
    said: [{ by: '', text: reading.note }],
  };
}

/** The readings, each as a page and in Markdown, with its pictures and its PDF. */
export function readingsRoom(out: Out): Room {
  const { records } = out.session;
  const shared: Shared = {
    marked: groupBy(out.goesOut(records.highlights.list.get()), ({ reading }) => reading),
    pictures: new Map(),
    time: { spent: 0, most: MOST_SEARCHING },
  };
  const steps = readingsOf(out).map((one) => () => writeReading(out, one, shared));
  return { heading: t('app.readings'), steps };
}

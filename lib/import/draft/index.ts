import { fail, type Result } from '../../util/result';
import { decodeText } from '../decode-text';
import { htmlToDraft, type Opened } from './html';

export { withPictures } from './pictures';

/** Most bytes of a file that is opened: a document of Word holds its pictures too. */
export const MAX_FILE = 40_000_000;

/** A document as HTML, and pictures that lie beside its words. */
interface FromFile {
  readonly html: string;
  readonly files: readonly Blob[];
}

type Read = (
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<Result<FromFile, 'not-one'>> | Result<FromFile, 'not-one'>;

const text =
  (toHtml: (words: string) => string): Read =>
  (bytes) => ({ ok: true, value: { html: toHtml(decodeText(bytes)), files: [] } });

/** Each reader is loaded when a file of its form is opened. */
const READERS: readonly (readonly [name: RegExp, load: () => Promise<Read>])[] = [
  [/\.docx$/i, async () => (await import('./docx')).docxToHtml],
  [/\.(?:md|markdown)$/i, async () => text((await import('./markdown')).markdownToHtml)],
  [/\.html?$/i, () => Promise.resolve(text((words) => words))],
  [/\.txt$/i, async () => text((await import('./plain-text')).textToHtml)],
];

/**
 * Opens a file as a draft: Word (.docx), Markdown, HTML or plain text, by its name.
 *
 * @param bytes hostile
 * @returns 'not-one' for a file of another form or a damaged one, 'too-long' for more than a draft takes at once
 */
export async function openDraft(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Opened, 'too-long' | 'not-one'>> {
  if (bytes.length > MAX_FILE) return fail('too-long');
  const reader = READERS.find(([ending]) => ending.test(name));
  if (reader === undefined) return fail('not-one');
  const read = await (await reader[1]())(bytes);
  return read.ok ? htmlToDraft(read.value.html, /\.docx$/i.test(name), read.value.files) : read;
}

import mammoth from 'mammoth';
import { fail, ok, type Result } from '../../util/result';
import { storedZip } from './stored-zip';
import { tagAt } from './tag-at';
import { unzip } from './zip';

/** Most attributes of an element. Word writes some forty; a reader of XML takes the square of their number in time. */
export const MAX_ATTRIBUTES = 200;

/** The texts of a document. Its pictures, fonts and embedded files stay packed. */
const isText = (name: string): boolean =>
  name === '[Content_Types].xml' || /^(?:_rels|word)\/(?:[\w.-]+\/)?[\w.-]+\.(?:xml|rels)$/.test(name);

/** Beside what mammoth knows. The class is what Word itself gives a title on the clipboard. */
const STYLES: readonly string[] = [
  "p[style-name='Title'] => p.MsoTitle:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Horizontal Line'] => hr:fresh",
];

/** Whether the text is of elements with few attributes, each with its end. */
function isTame(xml: string): boolean {
  let at = xml.indexOf('<');
  while (at !== -1) {
    const tag = tagAt(xml, at + 1, () => undefined);
    if (tag !== undefined && (tag.count > MAX_ATTRIBUTES || tag.end > xml.length)) return false;
    at = xml.indexOf('<', tag?.end ?? at + 1);
  }
  return true;
}

/** The browser's mammoth takes an `ArrayBuffer`, that of Node a `Buffer`, which may be one too. */
const inputOf = (buffer: ArrayBuffer): Parameters<typeof mammoth.convertToHtml>[0] =>
  ({ arrayBuffer: buffer, buffer }) as Parameters<typeof mammoth.convertToHtml>[0];

/**
 * A Word document as HTML. What somebody deleted in it with "Track changes" is gone, what they inserted is there.
 * Pictures are `<img>` without a source.
 *
 * @param bytes hostile
 * @returns 'not-one' for anything else, what is damaged, and what unpacks to too much
 */
export async function docxToHtml(bytes: Uint8Array<ArrayBuffer>): Promise<Result<string, 'not-one'>> {
  const entries = await unzip(bytes, isText);
  if (entries === undefined) return fail('not-one');
  const texts = [...entries.values()].map((one) => new TextDecoder().decode(one));
  if (!texts.every(isTame)) return fail('not-one');
  try {
    const { value } = await mammoth.convertToHtml(inputOf(storedZip(entries).buffer), {
      styleMap: [...STYLES],
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: false, // a rule is one
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    return ok(value);
  } catch {
    return fail('not-one'); // no document is in it, or it is damaged
  }
}

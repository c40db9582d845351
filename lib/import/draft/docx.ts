import mammoth from 'mammoth';
import { MAX_DRAFT_PICTURES } from '../../model/body-limits';
import { fail, ok, type Result } from '../../util/result';
import { storedZip } from '../zip/stored-zip';
import { tagAt } from './tag-at';
import { numbered } from './pictures';
import { unzip } from '../zip/zip';

/** Most attributes of an element. Word writes some forty; a reader of XML takes the square of their number in time. */
export const MAX_ATTRIBUTES = 200;

/** A document of Word as HTML, and its pictures beside it (pictures.ts). */
interface FromWord {
  readonly html: string;
  readonly files: readonly Blob[];
}

/** Pictures that browsers know. */
const isPicture = (name: string): boolean => /^word\/media\/[\w.-]+\.(?:png|jpe?g|gif|webp)$/i.test(name);

/** The texts of a document. Its fonts and embedded files stay packed. */
const isText = (name: string): boolean =>
  name === '[Content_Types].xml' || /^(?:_rels|word)\/(?:[\w.-]+\/)?[\w.-]+\.(?:xml|rels)$/.test(name);

/** Beside what mammoth knows. The class is what Word itself gives a title on the clipboard. */
const STYLES: readonly string[] = [
  "p[style-name='Title'] => p.MsoTitle:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Horizontal Line'] => hr:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
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
 * A picture that is too large, or of a form that no browser knows, is an `<img>` without one.
 *
 * @param bytes hostile
 * @returns 'not-one' for anything else, what is damaged, and what unpacks to too much
 */
export async function docxToHtml(bytes: Uint8Array<ArrayBuffer>): Promise<Result<FromWord, 'not-one'>> {
  const entries = await unzip(bytes, isText);
  if (entries === undefined) return fail('not-one');
  const texts = [...entries.values()].map((one) => new TextDecoder().decode(one));
  if (!texts.every(isTame)) return fail('not-one');
  const media = (await unzip(bytes, isPicture, 'some')) ?? new Map<string, Uint8Array<ArrayBuffer>>();
  const files: Blob[] = [];
  const keep = async (image: { readAsArrayBuffer: () => Promise<ArrayBuffer>; contentType: string }) => {
    if (files.length >= MAX_DRAFT_PICTURES) return { src: '' };
    const picture = await image.readAsArrayBuffer().catch(() => undefined); // still packed
    if (picture === undefined) return { src: '' };
    return { src: numbered(files.push(new Blob([picture], { type: image.contentType })) - 1) };
  };
  try {
    const { value } = await mammoth.convertToHtml(
      inputOf(storedZip(new Map([...entries, ...media])).buffer),
      {
        styleMap: [...STYLES],
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: false, // a rule is one
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(keep),
      },
    );
    return ok({ html: value, files });
  } catch {
    return fail('not-one'); // no document is in it, or it is damaged
  }
}

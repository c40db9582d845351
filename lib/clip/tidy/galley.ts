import { drop } from './lines';
import type { Rule } from './rule';

/**
 * The name of a file in production: "06_Bowers", "Vol12_Marlowe_final.indd". No word of a language has
 * these.
 */
const FILE_NAME =
  /^(?:\d{1,3}[_-]\p{Lu}[\p{L}\d_-]*|[\p{L}\d-]+(?:_[\p{L}\d-]+)+)(?:\.(?:indd|docx?|pdf|html?|xml))?$/u;

const AUTHOR_PHOTO =
  /^(?:author|autora?)(?:[’']s)?(?: headshot)? ?(?:photos?|pictures?|portrait|foto)s?(?: credit)?\s*[:.]/i;

/** What a journal's typesetting leaves in its web text: a file's name at the start, credits of portraits. */
export const dropGalleyDebris: Rule = (article, lines) => {
  for (const [n, { element, text }] of lines.entries()) {
    if ((n < 2 && FILE_NAME.test(text)) || (text.length < 200 && AUTHOR_PHOTO.test(text)))
      drop(element, article);
  }
};

const LABEL =
  'table|figure|fig\\.|tab\\.|abb\\.|abbildung|tabelle|tableau|figura|tabla|cuadro|gráfico|ilustración|tabella|chart|photo|plate|map|box';

const LABELED = new RegExp(`^(?:${LABEL})\\s*(?:\\d+|[IVXL]+(?![\\p{L}]))`, 'iu');
const CREDITED = /^(?:photos?|image|illustration)(?: by| courtesy|:)/i;
const CERTAIN = new RegExp(`^(?:${LABEL})\\s*\\d+\\s*[.:|–—]\\s+[\\p{Lu}\\d“"‘«„¿¡(]`, 'iu');

/** Longest label and number of a caption. */
const HEAD = 40;

/** Whether a text may be what stands below a picture or above a table: its look has to say so too. */
export const mayBeCaption = (text: string): boolean => LABELED.test(text) || CREDITED.test(text);

/** "Figure 2: The beds": nothing else begins so, whatever it looks like. A sentence has no stop there. */
export function isCaptionStart(text: string): boolean {
  const head = text.slice(0, HEAD);
  return CERTAIN.test(head) && /^\p{Lu}/u.test(head);
}

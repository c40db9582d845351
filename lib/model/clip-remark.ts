/**
 * What a person should know of a clip that went well: the journal keeps the text for subscribers; there was only
 * an abstract; some pages of a PDF hold no text; some of it was folded away on the page; the reading that was there has its new text, or is only a part.
 */
export type ClipRemark =
  | ''
  | 'restricted'
  | 'abstract-only'
  | 'scanned-pages'
  | 'folded'
  | 'updated'
  | 'part';

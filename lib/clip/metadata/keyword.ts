/** Words by which a site's software sorts its pages, and that say nothing of what one is about. */
const OF_SOFTWARE =
  /^(?:articles?|news|stor(?:y|ies)|posts?|pages?|videos?|home(?: ?page)?|front ?page|uncategori[sz]ed|sin categoría|sem categoria|allgemein|default|none|null|undefined|true|false|&?quot;?)$/iu;

/** Keys and paths: "@post-id:1", "/article", "type_news", "_no-apple-news", "Lite:true", "A:SOME_SOURCE". */
const KEY = /^[@/_#]|:(?:\d+|true|false)$|^\p{Ll}+(?:_\p{Ll}+)+$|:\p{Lu}+(?:_\p{Lu}+)+$/u;

/** What stands before a keyword that is one: "Tag:Rooms". */
const LABEL = /^(?:tags?|topics?|subjects?|keywords?):\s*(?=\S)/i;

/** Most words of one: more are a sentence that describes the page. */
const MOST = 10;

/** A keyword as it may stand in a list of subjects; '' for what a site's software keeps for itself there. */
export function keyword(written: string): string {
  const word = written.trim().replace(LABEL, '');
  if (KEY.test(word) || OF_SOFTWARE.test(word) || !/[\p{L}\p{N}]/u.test(word)) return '';
  return word.split(/\s+/).length > MOST ? '' : word;
}

/** One text with three commas or more is a list; with one it may be a heading: "Beshear, Andrew". */
export const keywordsIn = (text: string): string[] =>
  text.split(',').length > 3 ? text.split(/\s*,\s*/) : [text];

import { type Line, linkShare } from './lines';

const WORDS =
  /^[\s\p{P}]*(?:this (?:entry|post|article) (?:was|is) )?(?:tags?|tagged(?: (?:with|as|under))?|topics?|categor(?:y|ies)|filed (?:under|in|to)|posted (?:in|under)|in this (?:story|article)|labels?|keywords?|etiquetas|temas|categor[íi]as?|archivado en|publicado en|marcadores|schlagwort(?:e|er)?|themen|mots[- ]clés|étiquettes|catégories?|argomenti|теги|метки)\s*/iu;

/** "Tags: …", "Filed under …": what a page sorts its articles by, with a colon or as links. */
export function isSortedUnder({ element, text }: Line): boolean {
  const words = WORDS.exec(text)?.[0];
  if (words === undefined || text.length > 400) return false;
  const rest = text.slice(words.length);
  return /^[:|•]/.test(rest) || rest === '' || /:\s*$/.test(words) || linkShare(element) > 0.4;
}

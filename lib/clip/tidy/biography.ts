import { wordsIn } from './lines';

/** Longest biography at the end of an article, in words. */
const MOST = 110;

const WRITES = 'writer|reporter|editor|journalist|columnist|contributor|blogger|freelancer?|curator';

const WHAT_SHE_DOES = new RegExp(
  `\\b(?:is|are) .{0,80}\\b(?:${WRITES}|correspondent|author|professor|librarian|fellow|analyst|critic|director|founder|teacher)\\b`,
  'iu',
);

/** A name and what comes after it. */
const DOES =
  /^(?:\p{Lu}[\p{L}.’'-]+ ){1,4}(?:is|are|was|has|writes|covers|lives|joined|works|reports|teaches|es|escribe|vive|trabaja|é|ist|lebt|schreibt|est)\b/u;

const ABOUT =
  /^[\s\p{P}]*(?:about (?:the )?(?:authors?|writers?)|sobre (?:el|la|los|o|a) autor\p{L}*|acerca del autor|über den autor|à propos de l[’']auteur)[\s\p{P}]*$/iu;

/** Whether a line stands over a biography: "About the author". */
export const isAboutHeading = (text: string): boolean => ABOUT.test(text);

/**
 * Whether a line near the end is about who wrote the article: begins with the name and says what that one
 * does.
 */
export function isBiography(text: string, author: string): boolean {
  if (isAboutHeading(text)) return true;
  if (wordsIn(text) > MOST) return false;
  const known = author
    .split(/[;,]|\band\b/)
    .map((name) =>
      name
        .toLowerCase()
        .replace(/^\s*by\s/, '')
        .trim(),
    )
    .some((name) => name.length > 3 && text.toLowerCase().startsWith(name));
  return known && (wordsIn(text) <= wordsIn(author) + 2 || DOES.test(text));
}

/**
 * Whether the very last line is about a writer whose name the page does not tell. People in the news are
 * described in the same words, so it must be short, in the present, or set apart in italics.
 */
export function looksLikeBiography(element: Element, text: string): boolean {
  if (wordsIn(text) > 60 || /["“]/.test(text) || !DOES.test(text)) return false;
  if (!WHAT_SHE_DOES.test(text.slice(0, 200))) return false;
  const slanted = [...element.querySelectorAll('em, i')].reduce(
    (sum, { textContent }) => sum + (textContent ?? '').length,
    0,
  );
  return slanted > 0.7 * text.length || new RegExp(`\\b(?:${WRITES})\\b`, 'i').test(text);
}

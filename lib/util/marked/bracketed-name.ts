/** A name in double brackets, as wikis write it. No bracket stands in it, so no try goes over another one's words. */
const NAME = /\[\[([^[\]\n]{1,300})\]\]/uy;

/**
 * The name in `[[name]]` that begins at a place of a text, as it is typed; undefined where there is none.
 *
 * @param text hostile
 */
export function nameAt(text: string, start: number): string | undefined {
  NAME.lastIndex = start;
  const name = NAME.exec(text)?.[1];
  return name === undefined || name.trim() === '' ? undefined : name;
}

/** What is typed so far of a name whose brackets are still open at the end of a text; undefined where none is. */
export const nameBegun = (text: string): string | undefined =>
  /\[\[([^[\]\n]{0,60})$/u.exec(text.slice(-62))?.[1];

/** A name as it is written in brackets: what would end it is left out. */
export const bracketed = (name: string): string => `[[${name.replaceAll(/[[\]\n]/g, ' ').trim()}]]`;

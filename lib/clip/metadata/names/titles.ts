/** Academic degrees and memberships as librarians, teachers and doctors write them, without stops. */
const DEGREES =
  /^(?:ph ?d|d ?phil|ed ?d|ed ?[sm]|m ?d|j ?d|ll ?[bm]|m ?l ?i ?s|m ?l ?s|m ?s ?l ?i ?s|m ?s ?l ?s|mlitt|m ?phil|m ?res|m ?sc|b ?sc|m ?s ?w?|b ?s ?n?|m ?s ?n|m ?a ?t?|b ?a|m ?b ?a|m ?f ?a|b ?f ?a|m ?ed|b ?ed|m ?p ?[ahp]|d ?n ?p|psy ?d|d ?v ?m|pharm ?d|r ?n|ahip|f?c ?i ?l ?i ?p|mclip|fclip|fba|frs|esq|cpa|rd|lcsw|dra?|profa?|mag|dipl|lica?|mtr[ao]|ing|arq|dott(?:ssa)?)$/i;

/** What stands before a name and is no part of it. "Dr. Seuss" is one, so two words must follow. */
const BEFORE =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Mme|Mlle|Herr|Frau|Sr|Sra|Dra|Dott|Lic|Rev|Hon)\.?(?:\s(?:med|phil|rer|nat|h\.? ?c|ing|jur|theol)\.)*\s)+(?=\S+\s\S)/iu;

/** Behind a name without a comma: only what can be no name, and not in a line of capitals. */
const BEHIND =
  /(?<=\p{Ll}\S*\s(?:\S+\s)*)(?:Ph\.? ?D|D\.? ?Phil|Ed\.? ?D|Psy\.? ?D|M\.?L\.?I\.?S|M\.?S\.?L\.?I\.?S|M\.?L\.?S|MFA|MBA|MPH|MSc|BSc|AHIP|CILIP|FCLIP|MCLIP|M\.?Ed|Ed\.?S|B\.?S\.?N|M\.?S\.?N|D\.?N\.?P|M\.?S\.?W|LCSW|CPA|R\.?N|M\.D|J\.D|Esq)\.?$/u;

/** Whether a part between commas is a degree: "PhD", "M.L.I.S.". */
export const isDegree = (part: string): boolean =>
  DEGREES.test(part.replaceAll('.', ' ').replace(/\s+/g, ' ').trim());

/** Whether a part between commas is in capitals as degrees, memberships and agencies are: "AHIP", "FCLIP", "CNN". */
export const isAcronym = (part: string): boolean => /^\p{Lu}[\p{Lu}-]{1,6}$/u.test(part);

/** A name without titles before it and degrees behind it. */
export function withoutTitles(name: string): string {
  let bare = name.replace(BEFORE, '');
  for (let i = 0; i < 4; i += 1) {
    const shorter = bare.replace(BEHIND, '').trim();
    if (shorter === bare) break;
    bare = shorter;
  }
  return bare;
}

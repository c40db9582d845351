/**
 * Words before names. Some are names elsewhere ("Por-Ling Chen", "Von Trapp"), so a space or colon must follow.
 * "By" may be glued to a name where a capital shows the seam.
 */
const LEADING =
  /^(?:(?:(?:written|words|text|story|posted|published|review(?:ed)?|interview(?:ed)?|guest post|article|contributed|submitted|propos recueillis|entretien réalisé|entrevista|escrito|écrit|escrita)\s+)?(?:by|par|por|door|από|автор)(?:\s*[:：]\s*|\s+)|von(?:\s*:\s*|\s+)(?=(?:(?:prof|dr|dipl)\.|\p{Lu}\S+) \p{L})|(?:authors?|autora?(?:es)?|auteure?s?|autor(?:in)?|autric?e?)(?:\s*[:：]\s*|\s+)|[\p{L} ]{3,16}[:：]\s*)+/iu;
const GLUED = /^(?:By|Par|Por|Von)(?=\p{Lu}\p{Ll})/u;

/** What writers are to their house, behind their names: "Ed Roe - AP Science Writer", "envoyée spéciale à Oslo". */
const AT_WORK =
  /\s+[-–—|]\s+[^-–—|]{0,40}\b(?:writers?|reporters?|correspondents?|editors?|columnists?)\b.*$|(?:\s*[(][^()]{0,60})?[\s,(]+(?:envoyée?s? spécia(?:l|le|ux|les)|enviad[oa]s? especia(?:l|les|is)|inviat[oaei] (?:a|in|nel|da)|corresponsal(?:es)? en|correspondante?s? à|special to)(?!\p{L}).*$/iu;

/** What says after a comma whom somebody works for, or as what. */
export const POST =
  /\b(?:the|staff|writer|editor|columnist|reporter|correspondent|contributor|senior|professor|director|manager|librarian|university|library|times|news|press|for|special to)\b|\.\w{2,4}$/i;

/** Who sends news to papers, by a name that looks like a person's. */
const AGENCIES =
  /^(?:Reuters|Bloomberg|Xinhua|Kyodo|Lusa|Ansa|Tass|Agencia EFE|Europa Press|Associated Press|Agence France-Presse)$/i;

/** Whether a part between commas is an agency of news: "Ines Marlowe, Reuters". */
export const isAgency = (part: string): boolean => AGENCIES.test(part);

/** A byline without the word before it, and without what its writers are to their house. */
export const withoutHouse = (text: string): string =>
  text.replace(GLUED, '').replace(LEADING, '').replace(AT_WORK, '');

/** Numbers and signs of notes behind names: "Ines Marlowe1,2", "Chidi Okonkwo*". */
const NOTE_MARKS =
  /(?<=\p{L}{2})\s?(?:[*†‡§¶¹²³⁴-⁹]|(?<=\p{Ll}{2})\d(?!\d))(?:,?[\d*†‡§¶¹²³⁴-⁹])*(?=\s*(?:[,;&]|$|and\s))/gu;

/** A byline or a name without the marks of notes. */
export const withoutNoteMarks = (text: string): string => text.replace(NOTE_MARKS, '');

/** Languages in which journals publish, and in which they may name the others. */
const CODES =
  'en es pt fr de it ca gl eu nl sv da nb nn no fi is pl cs sk hu ro bg el tr ru uk hr sr sl mk et lv lt ar fa he hi zh ja ko id ms vi th'.split(
    ' ',
  );
const NAMED_IN = ['en', 'es', 'pt', 'fr', 'de', 'it'];

/** Codes of three letters (ISO 639-2, and what journals write for them) of the languages in which that is done. */
const THREE: Readonly<Record<string, string>> = {
  ...{ eng: 'en', spa: 'es', esp: 'es', por: 'pt', fra: 'fr', fre: 'fr', deu: 'de', ger: 'de', ita: 'it' },
  ...{ cat: 'ca', glg: 'gl', eus: 'eu', nld: 'nl', dut: 'nl', rus: 'ru', zho: 'zh', chi: 'zh', ind: 'id' },
};

/** Fewest letters of a language's name that is looked for: "thai" is one, shorter words are other words. */
const SHORTEST = 4;

// State: a constant that is made when it is first asked for; most pages never ask.
let names: ReadonlyMap<string, string> | undefined;

/** "español", "spanish", "espagnol" … each with its code; made when it is first asked for. */
function languageNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    CODES.flatMap((code) =>
      [...NAMED_IN, code].flatMap((inWords): [string, string][] => {
        const name = new Intl.DisplayNames([inWords], { type: 'language', fallback: 'none' }).of(code);
        return name === undefined ? [] : [[name.toLowerCase(), code]];
      }),
    ),
  );
  return names;
}

/** A code on its own: all that is left of the words, or at their end after a mark: "PDF_es", "HTML (pt-BR)", "EN". */
const CODE = /(?:^|[(_[/-])\s*(?!pdf|xml)([a-z]{2,3})(?:[_-][a-z]{2,4})?\s*[)\]]?\s*$/;

/**
 * The language that a file's link names, as journals write it: "PDF (Español)", "Texto completo (inglés)",
 * "PDF_es". Loose words are taken only as names, never as codes: "Descargar el PDF" is not Greek.
 *
 * @param label the link's words
 * @returns two letters of ISO 639-1; '' when it names none
 */
export function galleyLanguage(label: string): string {
  const text = label.toLowerCase().trim();
  const known = languageNames();
  for (const word of text.split(/[^\p{L}\p{M}]+/u)) {
    const code = word.length >= SHORTEST || /[^\p{Script=Latin}]/u.test(word) ? known.get(word) : undefined;
    if (code !== undefined) return code;
  }
  const code = CODE.exec(text.replace(/^(?:pdf|html?|epub|xml)\b(?=[\s(_[/-])\s*/, ' '))?.[1] ?? '';
  return CODES.includes(code) ? code : (THREE[code] ?? '');
}

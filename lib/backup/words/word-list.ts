/** The words of made passphrases in a language of the interface; they are long, and loaded when a passphrase is made. */
export const wordList = async (language: string): Promise<readonly string[]> =>
  (await (language === 'es' ? import('./es') : import('./en'))).WORDS;

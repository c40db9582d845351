/** The words of made passphrases in a language of the interface; they are long, and loaded when a passphrase is made. */
export async function wordList(language: string): Promise<readonly string[]> {
  if (language === 'es') return (await import('./es')).WORDS;
  return (await import('../../crypto/word-list')).WORD_LIST; // those of the check words too
}

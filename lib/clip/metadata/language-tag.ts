/** A language as BCP 47 ("en", "es-MX"), from the ways pages write it ("en_us", "EN-us"); '' when it is none. */
export function languageTag(written: string): string {
  const text = written.trim().replaceAll('_', '-').slice(0, 40);
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/.test(text)) return '';
  try {
    return new Intl.Locale(text).toString();
  } catch {
    return ''; // a well-formed word that is no language: foreign text, nothing to report
  }
}

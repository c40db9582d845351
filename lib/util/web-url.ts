/** The address, or undefined when the text is none. (`URL.canParse` and `URL.parse` are younger than our oldest browsers.) */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined; // that is the answer
  }
}

/** An address as people type it, with the scheme that was left out; undefined when it is none. */
export function webAddressOf(typed: string): string | undefined {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`;
  const url = parseUrl(withScheme);
  if (url === undefined) return undefined;
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && (url.hostname.includes('.') || url.hostname === 'localhost') ? url.href : undefined;
}

/** The site of an address as people say it, '' when there is none. */
export const siteOf = (address: string): string => parseUrl(address)?.hostname.replace(/^www\./, '') ?? '';

/** A part of an address with its percent signs undone. One that is wrongly encoded stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone percent sign belongs to the text itself
  }
}

/** The address, or undefined when the text is none. (`URL.canParse` and `URL.parse` are younger than our oldest browsers.) */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined; // that is the answer
  }
}

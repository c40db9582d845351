/** A text cut at a word, with dots where something is missing. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).toWellFormed();
  return `${cut.replace(/\s+\S{0,30}$/, '').replace(/[\s,;:–—-]+$/, '')}…`;
}

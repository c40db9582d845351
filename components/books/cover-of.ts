const CLOTHS = 5;

/** The cloth of a book without a picture: always the same one for the same title. */
export function coverOf(title: string): string {
  let sum = 0;
  for (const letter of title) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return `cloth-${(sum % CLOTHS) + 1}`;
}

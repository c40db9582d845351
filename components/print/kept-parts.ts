/** Parts of a reading that may be left out on paper. */
export const PRINT_PARTS = ['highlights', 'discussion'] as const;
export type PrintPart = (typeof PRINT_PARTS)[number];

/** Under which this device keeps what is left out, or what goes in that usually does not. */
type Key = 'print-without' | 'year-without' | 'year-with';

/** Which of some parts the person chose on this device. */
export function keptParts<Part extends string>(key: Key, parts: readonly Part[]): readonly Part[] {
  try {
    const names = (localStorage.getItem(key) ?? '').split(' ');
    return parts.filter((part) => names.includes(part));
  } catch {
    return []; // storage that is switched off
  }
}

/** Keeps what they chose. Where that cannot be, it holds until the page goes. */
export function keepParts(key: Key, parts: readonly string[]): void {
  try {
    localStorage.setItem(key, parts.join(' '));
  } catch {
    // a full disk: nothing of the person's is lost
  }
}

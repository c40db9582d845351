/** Parts of a reading that may be left out on paper. */
export const PRINT_PARTS = ['highlights', 'discussion'] as const;
export type PrintPart = (typeof PRINT_PARTS)[number];

/** Under which this device keeps what is left out. */
type Key = 'print-without' | 'year-without';

/** Which of some parts the person left out on this device. */
export function keptWithout<Part extends string>(key: Key, parts: readonly Part[]): readonly Part[] {
  try {
    const names = (localStorage.getItem(key) ?? '').split(' ');
    return parts.filter((part) => names.includes(part));
  } catch {
    return []; // storage that is switched off
  }
}

/** Keeps what they leave out. Where that cannot be, it holds until the page goes. */
export function keepWithout(key: Key, parts: readonly string[]): void {
  try {
    localStorage.setItem(key, parts.join(' '));
  } catch {
    // a full disk: nothing of the person's is lost
  }
}

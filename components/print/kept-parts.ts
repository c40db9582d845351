/** Parts of a reading that may be left out on paper. */
export const PRINT_PARTS = ['highlights', 'discussion'] as const;
export type PrintPart = (typeof PRINT_PARTS)[number];

const KEY = 'print-without';

/** What the person left out on this device. */
export function keptWithout(): readonly PrintPart[] {
  try {
    const names = (localStorage.getItem(KEY) ?? '').split(' ');
    return PRINT_PARTS.filter((part) => names.includes(part));
  } catch {
    return []; // storage that is switched off
  }
}

/** Keeps what they leave out. Where that cannot be, it holds until the page goes. */
export function keepWithout(parts: readonly PrintPart[]): void {
  try {
    localStorage.setItem(KEY, parts.join(' '));
  } catch {
    // a full disk: nothing of the person's is lost
  }
}

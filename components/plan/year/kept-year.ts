/** The parts of "Our year", in their order. */
export const YEAR_PARTS = ['goals', 'readings', 'books', 'drafts', 'events'] as const;
export type YearPart = (typeof YEAR_PARTS)[number];

const KEY = 'year-without';

/** What the person left out on this device. */
export function keptYearWithout(): readonly YearPart[] {
  try {
    const names = (localStorage.getItem(KEY) ?? '').split(' ');
    return YEAR_PARTS.filter((part) => names.includes(part));
  } catch {
    return []; // storage that is switched off
  }
}

/** Keeps what they leave out, for the desk, which prints. Where that cannot be, it holds until the page goes. */
export function keepYearWithout(parts: readonly YearPart[]): void {
  try {
    localStorage.setItem(KEY, parts.join(' '));
  } catch {
    // a full disk: nothing of the person's is lost
  }
}

import { fragmentOf, type Place, placeAt, START } from '../../lib/session/place';

/** Where a person was in a notebook, and how far the page was scrolled, in pixels. */
export interface LastPlace {
  readonly place: Place;
  readonly scroll: number;
}

const AT_START: LastPlace = { place: START, scroll: 0 };

const PREFIX = 'place:';
const keyOf = (notebook: string): string => PREFIX + notebook;

/** Remembers where the person is, for when the panel opens again. Where that cannot be kept, it opens at its list. */
export function keepPlace(notebook: string, { place, scroll }: LastPlace): void {
  try {
    localStorage.setItem(keyOf(notebook), `${Math.round(scroll)} ${fragmentOf(place)}`);
  } catch {
    // a full disk: nothing of the person's is lost
  }
}

/** Where the person was when the panel was open last; the list of readings when that is not known. */
export function lastPlace(notebook: string): LastPlace {
  try {
    const [, scroll = '0', fragment = ''] =
      /^(\d{1,7}) (.*)$/.exec(localStorage.getItem(keyOf(notebook)) ?? '') ?? [];
    const place = fragment === '' ? START : placeAt(fragment);
    return place === undefined ? AT_START : { place, scroll: Number(scroll) };
  } catch {
    return AT_START; // storage that is switched off
  }
}

/** Forgets where the person was in notebooks that are on this computer no more. */
export function forgetPlacesBut(notebooks: readonly string[]): void {
  const here = new Set(notebooks.map(keyOf));
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(PREFIX) && !here.has(key)) localStorage.removeItem(key);
  } catch {
    // storage that is switched off holds nothing
  }
}

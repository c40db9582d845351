import { isChord } from '../util/chord';

/** What a person chose of the keys on this device. */
export interface KeyChoices {
  /** Keys without Control or Alt act too (WCAG 2.1.4). */
  readonly single: boolean;
  /** Such keys mark words, as long as some are selected. They do unless the person switched that off. */
  readonly marking: boolean;
  /** By command: its keys in place of those it comes with, '' for none. */
  readonly of: Readonly<Record<string, string>>;
}

/** The keys that the commands of marking come with, by command. They act only while words are selected. */
export const MARK_KEYS = {
  mark: 'H',
  markLiked: '1',
  markDisliked: '2',
  markQuestion: '3',
  markTry: '4',
  markQuote: '5',
  markNote: 'N',
} as const;

export const NO_CHOICES: KeyChoices = { single: false, marking: true, of: {} };

/** Most commands for which keys are kept. */
export const MOST_KEYS = 100;

/** What was kept; what cannot be read of it is left out. */
export function keyChoicesOf(kept: unknown): KeyChoices {
  const { single, marking, of } = (kept ?? {}) as Partial<Record<keyof KeyChoices, unknown>>;
  const all = typeof of === 'object' && of !== null ? Object.entries(of).slice(0, MOST_KEYS) : [];
  const good = all.filter(
    (one): one is [string, string] => typeof one[1] === 'string' && (one[1] === '' || isChord(one[1])),
  );
  return { single: single === true, marking: marking !== false, of: Object.fromEntries(good) };
}

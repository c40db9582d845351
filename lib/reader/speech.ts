import type { Observed } from '../util/observed';

/** A voice of this computer. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** As "es-MX". */
  readonly language: string;
}

/** What is to be said, and how. */
export interface Saying {
  readonly text: string;
  /** Its id; '' for the one that fits the language. */
  readonly voice: string;
  readonly language: string;
  /** 1 is the voice's own speed. */
  readonly speed: number;
}

/** What speaks. */
export interface Speech {
  /** Only voices that speak on this computer: others send the text away. Some come late. */
  readonly voices: Observed<readonly Voice[]>;
  /**
   * Says it, in place of what is being said. Nothing is told any more once the signal has aborted.
   *
   * @param onEnd it was said to its end, or the voice failed
   */
  say(saying: Saying, onEnd: (outcome: 'said' | 'failed') => void, signal: AbortSignal): void;
}

/** The voices for a language first, those of the same region before others. */
export function voicesFor(voices: readonly Voice[], language: string): readonly Voice[] {
  const wanted = language.toLowerCase();
  const rank = ({ language: own }: Voice): number => {
    const spoken = own.toLowerCase().replace('_', '-');
    if (spoken === wanted) return 0;
    return spoken.split('-')[0] === wanted.split('-')[0] ? 1 : 2;
  };
  return voices.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

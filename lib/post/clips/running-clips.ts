import type { ClipProgress } from '../../messages/clip';
import { tell } from '../../messages/send';
import { randomId } from '../../util/random-id';
import { report } from '../../util/report';
import { fail, type Result } from '../../util/result';
import { after } from '../../util/timers';

/** Milliseconds after which a clip is told of, though no page of it has been read. */
const SLOW = 1500;

/** Most names kept of clips that were cancelled before they came here. */
const MOST_EARLY = 50;

/** What a clip under way knows of being watched. */
export interface ClipTask {
  /** Aborts when the person lets it go: nothing of it may be stored from then on. */
  readonly signal: AbortSignal;
  /** What it goes by for the person, as soon as that is known; the last name holds. */
  readonly named: (name: string) => void;
  readonly onPages: (done: number, total: number) => void;
}

type Cancelled = Result<never, 'cancelled'>;

/** The clips under way, each with its own progress and its own way to end it. A panel that closes ends none. */
export class RunningClips {
  readonly #running = new Map<string, AbortController>();
  readonly #early = new Set<string>();

  /**
   * Does the work of a clip.
   *
   * @param given its name, when somebody wants to cancel it who shows its progress until pages are read
   */
  async run<T>(given: string | undefined, work: (task: ClipTask) => Promise<T>): Promise<T> {
    const clip = given ?? randomId();
    const [cancel, over] = [new AbortController(), new AbortController()];
    if (this.#early.delete(clip)) cancel.abort();
    this.#running.set(clip, cancel);
    let name = '';
    const onPages = (done: number, total: number): void => {
      if (!over.signal.aborted) progressed({ clip, name, done, total });
    };
    if (given === undefined) after(SLOW, () => onPages(0, 0), over.signal);
    try {
      return await work({ signal: cancel.signal, named: (said) => (name = said || name), onPages });
    } finally {
      over.abort();
      this.#running.delete(clip);
      ended(clip);
    }
  }

  /** Ends one; one that has not come here yet will not begin, and one that a closed post had is told to be over. */
  cancel(clip: string): void {
    const running = this.#running.get(clip);
    if (running !== undefined) return running.abort();
    if (this.#early.size >= MOST_EARLY) this.#early.clear();
    this.#early.add(clip);
    return ended(clip);
  }
}

const progressed = (progress: ClipProgress): void => {
  tell('clipProgressed', progress).catch((error: unknown) => report('clip.progress', error));
};

const ended = (clip: string): void => {
  tell('clipEnded', { clip }).catch((error: unknown) => report('clip.progress', error));
};

/** What work comes to, or 'cancelled' at once when it is let go: its own end then makes no difference any more. */
export function orCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T | Cancelled> {
  const cancelled = new Promise<Cancelled>((resolve) => {
    if (signal.aborted) resolve(fail('cancelled'));
    else signal.addEventListener('abort', () => resolve(fail('cancelled')), { once: true });
  });
  return Promise.race([cancelled, work]);
}

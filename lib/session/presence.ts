import type { Awareness } from 'y-protocols/awareness';
import { Cell, type Observed } from '../util/observed';

const ID = /^[\w-]{1,64}$/;

/** The reading a foreign state names, '' when it names none of ours. */
function readingOf(state: unknown, me: string): string {
  if (typeof state !== 'object' || state === null) return '';
  const { member, reading } = state as { member?: unknown; reading?: unknown };
  if (typeof member !== 'string' || member === me) return '';
  return typeof reading === 'string' && ID.test(reading) ? reading : '';
}

/** Who reads what, while both are here. It travels as Yjs awareness and is never stored. */
export interface Presence {
  /** The reading that the partner has open now, '' when none or not here. */
  readonly partnerReads: Observed<string>;
  /** Tells the partner what is open here; '' for nothing. */
  show(reading: string): void;
}

export function presence(awareness: Awareness, me: string, signal: AbortSignal): Presence {
  const partnerReads = new Cell('');
  const onChange = (): void => {
    const open = [...awareness.getStates().values()]
      .map((state) => readingOf(state, me))
      .find((id) => id !== '');
    partnerReads.set(open ?? '');
  };
  awareness.on('change', onChange);
  signal.addEventListener('abort', () => awareness.off('change', onChange), { once: true });
  // Other fields of the state, such as a cursor in a draft, stay.
  const show = (reading: string): void =>
    awareness.setLocalState({ ...awareness.getLocalState(), member: me, reading });
  return { partnerReads, show };
}

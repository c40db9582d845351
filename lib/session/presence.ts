import type { Awareness } from 'y-protocols/awareness';
import { Cell } from '../util/observed';
import type { Session } from './session';

const ID = /^[\w-]{1,64}$/;

/** The reading a foreign state names, '' when it names none of ours. */
function readingOf(state: unknown, me: string): string {
  if (typeof state !== 'object' || state === null) return '';
  const { member, reading } = state as { member?: unknown; reading?: unknown };
  if (typeof member !== 'string' || member === me) return '';
  return typeof reading === 'string' && ID.test(reading) ? reading : '';
}

/** Who reads what, while both are here. It travels as Yjs awareness and is never stored. */
export function presence(
  awareness: Awareness,
  me: string,
  signal: AbortSignal,
): Pick<Session, 'partnerReads' | 'showPresence'> {
  const partnerReads = new Cell('');
  const onChange = (): void => {
    const open = [...awareness.getStates().values()]
      .map((state) => readingOf(state, me))
      .find((id) => id !== '');
    partnerReads.set(open ?? '');
  };
  awareness.on('change', onChange);
  signal.addEventListener('abort', () => awareness.off('change', onChange), { once: true });
  return { partnerReads, showPresence: (reading) => awareness.setLocalState({ member: me, reading }) };
}

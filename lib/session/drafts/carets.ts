import type { Awareness } from 'y-protocols/awareness';
import { id } from '../../model/field';
import { parse } from '../../model/parse';
import { Cell, type Observed } from '../../util/observed';

/**
 * Where a member is in a draft. The places are relative positions of Yjs, in base64url: they stay at their characters,
 * whatever is written before them.
 */
export interface Caret {
  readonly draft: string;
  readonly anchor: string;
  readonly head: string;
}

/** Where the two are in a draft, while both are here. It travels as Yjs awareness and is never stored. */
export interface Carets {
  /** The partner's; null where they are in no draft or not here. */
  readonly partner: Observed<Caret | null>;
  /** Tells the partner where one is; null for nowhere. */
  show(caret: Caret | null): void;
}

const PLACE = /^[\w-]{1,200}$/;
const isPlace = (value: unknown): value is string => typeof value === 'string' && PLACE.test(value);

/** What a foreign state says of its member's caret; null where it says nothing that fits. */
function caretOf(state: unknown, me: string): Caret | null {
  if (typeof state !== 'object' || state === null) return null;
  const { member, caret: said } = state as { member?: unknown; caret?: unknown };
  if (typeof member !== 'string' || member === me) return null;
  if (typeof said !== 'object' || said === null) return null;
  const { draft, anchor, head } = said as { readonly [Name in keyof Caret]?: unknown };
  const of = parse(id, draft);
  return of !== undefined && isPlace(anchor) && isPlace(head) ? { draft: of, anchor, head } : null;
}

const isSame = (a: Caret | null, b: Caret | null): boolean =>
  a?.draft === b?.draft && a?.anchor === b?.anchor && a?.head === b?.head;

export function carets(awareness: Awareness, me: string, signal: AbortSignal): Carets {
  const partner = new Cell<Caret | null>(null);
  const onChange = (): void => {
    const found = [...awareness.getStates().values()].map((state) => caretOf(state, me));
    const now = found.find((one) => one !== null) ?? null;
    if (!isSame(now, partner.get())) partner.set(now);
  };
  awareness.on('change', onChange);
  signal.addEventListener('abort', () => awareness.off('change', onChange), { once: true });
  // Other fields of the state, such as the reading that is open, stay.
  const show = (one: Caret | null): void =>
    awareness.setLocalState({ ...awareness.getLocalState(), member: me, caret: one });
  return { partner, show };
}

import type { Farewell } from './farewell';

/** What a device knows when it hears a farewell to the epoch in which it is, or which it has left. */
export interface Standpoint {
  /** The id of this device. */
  readonly own: string;
  /** The two members. */
  readonly pair: readonly string[];
  /** The devices of which this one knows that they were removed. */
  readonly gone: ReadonlySet<string>;
  /** The marks of all epochs in which this device has been, this one's too. */
  readonly been: ReadonlySet<string>;
}

/**
 * What a farewell means for a device: it counts for nothing; it says that this device was removed; it goes on without
 * this device, of which its maker did not know; or this device goes along.
 */
type Meaning = 'nothing' | 'removed' | 'left behind' | 'goes along';

/**
 * Judges a farewell whose seal and signature hold (docs/protocol.md, E5). Who was removed says no farewells, nobody
 * comes back by one who was removed, and none leads back into an epoch that was left.
 */
export function judge({ maker, gone, boxes, next }: Farewell, { own, pair, ...known }: Standpoint): Meaning {
  if (!pair.includes(maker.by) || known.gone.has(maker.id) || gone.includes(maker.id)) return 'nothing';
  if (known.been.has(next)) return 'nothing';
  const letsBack = [...boxes.keys()].some((id) => known.gone.has(id) || gone.includes(id));
  if (letsBack) return 'nothing';
  if (gone.includes(own)) return 'removed';
  return boxes.has(own) ? 'goes along' : 'left behind';
}

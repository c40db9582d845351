import type { Creator } from './creator';
import { encodeCreators } from './creators';
import type { Plain } from './kind';
import { joinList } from './list';
import { encodeProvenance, type Provenance } from './provenance';

/** One field as a record holds it: lists as one text, the rest as it is. */
export function storedValue(name: string, value: unknown): Plain {
  if (name === 'creators') return encodeCreators(value as readonly Creator[]);
  if (name === 'from') return encodeProvenance(value as Provenance);
  return Array.isArray(value) ? joinList(value as string[]) : (value as Plain);
}

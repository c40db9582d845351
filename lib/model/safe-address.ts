import { parseUrl } from '../util/web-url';

/** A longer address is none. */
export const MAX_ADDRESS = 2_000;

const SCHEMES: readonly string[] = ['http:', 'https:', 'mailto:'];

/**
 * An address to which a link may lead, in its normal form: http, https or mailto. Undefined for all others, for what is
 * relative and for what is too long.
 *
 * @param text hostile
 */
export function safeAddress(text: string): string | undefined {
  if (text.length > MAX_ADDRESS) return undefined;
  const url = parseUrl(text.trim());
  if (url === undefined || !SCHEMES.includes(url.protocol)) return undefined;
  return url.href.length > MAX_ADDRESS ? undefined : url.href; // the normal form may be longer
}

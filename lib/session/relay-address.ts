/** The relay this build was made for (`WXT_RELAY_URL`). */
export const BUILT_IN_RELAY: string = __RELAY_URL__;

/** A relay's address as typed, tidied: ws:// or wss://, no path's end slash; '' means the built-in one. */
export function parseRelayAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return BUILT_IN_RELAY;
  if (!/^wss?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, host, pathname, username } = new URL(text);
  return username === '' ? `${protocol}//${host}${pathname}`.replace(/\/+$/, '') : undefined;
}

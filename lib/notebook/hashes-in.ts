import { type Doc, encodeStateAsUpdate } from 'yjs';

/** Hexadecimal digits in a row, as many as a SHA-256 has or more. */
const DIGITS = /[0-9a-f]{64,}/g;

/**
 * All that may be the hash of a text, a picture or a file among some bytes. More is found than is named, and nothing
 * that is named is missed: an update of Yjs has its words as they are, those of removed records and of kinds of a newer
 * app too.
 */
export function hashesAmong(bytes: Uint8Array): Set<string> {
  const found = new Set<string>();
  for (const [digits] of new TextDecoder('latin1').decode(bytes).matchAll(DIGITS))
    for (let at = 0; at + 64 <= digits.length; at += 1) found.add(digits.slice(at, at + 64));
  return found;
}

export const hashesIn = (doc: Doc): Set<string> => hashesAmong(encodeStateAsUpdate(doc));

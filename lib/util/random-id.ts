import { toBase64url } from './bytes';

/** 128 random bits as 22 characters of base64url; used as key of every record. */
export function randomId(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(16)));
}

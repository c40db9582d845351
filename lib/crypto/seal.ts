/** Bytes sealed under AES-256-GCM (NIST SP 800-38D) with a fresh 12-byte nonce. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A new AES-256-GCM key. Scripts can use it, and none can read it out, not even ours. */
export function newDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals bytes for a purpose. Opening needs the same purpose, so that nobody can swap two boxes. */
export async function seal(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>, purpose: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(purpose);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  return { iv, bytes: new Uint8Array(sealed) };
}

/** Opens what `seal` made. Rejects when key, purpose or bytes differ. */
export async function unseal(
  key: CryptoKey,
  { iv, bytes }: Sealed,
  purpose: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const additionalData = new TextEncoder().encode(purpose);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes));
}

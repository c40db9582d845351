/**
 * Bytes that may still be written here. In Chromium that is what is free on the disk, to the byte: an extension with
 * `unlimitedStorage` has all of it (measured). In Firefox it is what is left of the limit of all extensions.
 */
export async function room(): Promise<number> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? Number.POSITIVE_INFINITY : Math.max(quota - usage, 0);
}

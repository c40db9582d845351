/**
 * Asks the browser to keep our data when space is short. Never waited for long: Firefox leaves the promise
 * open while its prompt stands. In Chrome `persist` says no although `unlimitedStorage` keeps the data
 * (measured), so only a private or cleared profile's small quota counts as temporary.
 */
export async function persistStorage(): Promise<'kept' | 'temporary'> {
  const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 3000));
  await Promise.race([navigator.storage.persist(), patience]);
  const { quota = Number.POSITIVE_INFINITY } = await navigator.storage.estimate();
  return quota < 200 * 1024 * 1024 ? 'temporary' : 'kept';
}

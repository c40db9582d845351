import { pause } from '../util/timers';

/** Longest wait for the browser's answer, in milliseconds. */
const PATIENCE = 3000;

/**
 * Asks the browser to keep our data when space is short. Never waited for long: Firefox leaves the promise
 * open while its prompt stands. In Chrome `persist` says no although `unlimitedStorage` keeps the data
 * (measured), so only a private or cleared profile's small quota counts as temporary.
 */
export async function persistStorage(): Promise<'kept' | 'temporary'> {
  await Promise.race([navigator.storage.persist(), pause(PATIENCE)]);
  const { quota = Number.POSITIVE_INFINITY } = await navigator.storage.estimate();
  return quota < 200 * 1024 * 1024 ? 'temporary' : 'kept';
}

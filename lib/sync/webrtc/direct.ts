import { after } from '../../util/timers';
import type { ConnectionClass } from './pair-rtc';

/** Milliseconds in which a browser names an address of its own, if it does at all: some ten (measured). */
const PATIENCE = 5_000;

/**
 * Whether this browser makes connections at all. A setting takes the class away, a privacy add-on puts one in its
 * place that throws.
 */
export function canConnect(Base: ConnectionClass | undefined): Base is ConnectionClass {
  try {
    if (Base === undefined) return false;
    const connection = new Base();
    connection.createDataChannel('');
    connection.close();
    return true;
  } catch {
    return false; // told in the header, with what to do: nothing else is to be made of it
  }
}

/** Whether one of the servers carries a connection for two who name no address of their own. */
export const hasTurn = (servers: readonly RTCIceServer[]): boolean =>
  servers.flatMap(({ urls }) => urls).some((url) => /^turns?:/.test(url));

/** Not the empty one that ends the naming, and not one that only calls out. */
const isReachable = (candidate: string): boolean => candidate !== '' && !/ tcptype active\b/.test(candidate);

/**
 * Whether this browser names any address at which a partner could reach it. One that may connect by proxies alone,
 * which carry none of this, names no address, or only such as call and cannot be called: no two of these meet.
 *
 * @returns true also when nothing is known after five seconds
 */
export async function namesAddress(Base: ConnectionClass, signal: AbortSignal): Promise<boolean> {
  const connection = new Base();
  const looked = new Promise<boolean>((resolve) => {
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate === null) resolve(false);
      else if (isReachable(candidate.candidate)) resolve(true);
    });
    after(PATIENCE, () => resolve(true), signal);
    signal.addEventListener('abort', () => resolve(true), { once: true });
  });
  try {
    connection.createDataChannel('');
    await connection.setLocalDescription(await connection.createOffer());
    return await looked;
  } finally {
    connection.close();
  }
}

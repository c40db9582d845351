import { readdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';

/** What Chromium writes as the initiator of what it asks for by itself, such as its updates. */
const BROWSER = 'not an origin';

/** Where to what a browser is connected by multicast DNS, which hides addresses of this computer. */
const MDNS = ['224.0.0.251', '[ff02::fb]'];

/** All that went out from pages and from the extension of a browser, also where it did not get there. */
interface WentOut {
  /** Origins of the addresses that were asked for, and of sockets, such as "ws://127.0.0.1:4444". */
  readonly asked: readonly string[];
  /** Hosts to which packets of WebRTC went that are not this computer. */
  readonly abroad: readonly string[];
  /** Packets of WebRTC that went out. */
  readonly packets: number;
}

/**
 * Reads Chromium's own log of its network, one event a line, of all starts with `netLog` on that profile. What was under
 * way when a browser was killed may be missing at the end of a log.
 *
 * @param profile the folder of the browser's profile
 */
export function wentOut(profile: string): WentOut {
  const logs = readdirSync(profile).filter((name) => name.startsWith('net-log-'));
  const lines = logs.flatMap((name) => readFileSync(join(profile, name), 'utf8').split('\n'));
  const params = lines.flatMap((line) => /^\{"params":(\{.*\}),"phase":\d/.exec(line)?.[1] ?? []).map(parsed);
  const asked = params.flatMap(({ initiator, url }) =>
    typeof url === 'string' && typeof initiator === 'string' && initiator !== BROWSER
      ? new URL(url).origin.replace('null', url)
      : [],
  );
  const sent = params.flatMap(({ address, byte_count: bytes }) =>
    typeof address === 'string' && typeof bytes === 'number' ? [address.replace(/:\d+$/, '')] : [],
  );
  const here = new Set([...addressesHere(), ...MDNS]);
  return {
    asked: [...new Set(asked)],
    abroad: [...new Set(sent.filter((host) => !here.has(host)))],
    packets: sent.length,
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {}; // the browser was killed in the middle of a line
  }
}

const addressesHere = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));

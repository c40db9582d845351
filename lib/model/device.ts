import * as v from 'valibot';
import { line, matchingField } from './field';
import { kind, type RecordOf } from './kind';

/** Most characters of a device's name. */
export const MAX_DEVICE_NAME = 60;

/** A point on P-256 in base64url: 65 bytes. */
const pointField = matchingField((value) => /^[\w-]{87}$/.test(value));

/**
 * A browser profile in which one of the two has this notebook. `id` follows from its keys, and `by` is whose it is. The
 * record is foreign: it counts once its proof was looked at (lib/crypto/device-keys.ts).
 */
export const devices = kind(
  'devices',
  {
    /** As somebody named it; '' before, and then browser and system name it. */
    name: line(MAX_DEVICE_NAME),
    browser: line(30),
    system: line(30),
    /** Its public keys. */
    agree: pointField,
    sign: pointField,
    /** It says by its own key whose it is. */
    proof: matchingField((value) => /^[\w-]{86}$/.test(value)),
  },
  {
    silent: true,
    most: 50,
    evenClosed: true,
    showsWhose: true,
    /** 1 where it is gone, by the name of the epoch (lib/notebook/devices/gone.ts). */
    keyed: { gone: v.picklist([0, 1]) },
  },
);

export type Device = RecordOf<typeof devices>;

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bLinux\b/, 'Linux'],
];

const called = (all: readonly (readonly [RegExp, string])[], agent: string): string =>
  all.find(([pattern]) => pattern.test(agent))?.[1] ?? '';

/** What a browser says of itself, in plain names; '' where it is none of those that we know. */
export const browserAndSystem = (agent: string): { readonly browser: string; readonly system: string } => ({
  browser: called(BROWSERS, agent),
  system: called(SYSTEMS, agent),
});

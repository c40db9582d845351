import type { Person, Site, StartOptions } from './driver.mjs';

export interface RunningRelay {
  readonly url: string;
  readonly port: number;
  /** SIGKILL of its process group. */
  stop(): void;
}

export const SAMPLE: { readonly title: string; readonly path: string };
export function serveSample(): Promise<Site>;
export function startRelay(port: number, data?: string): Promise<RunningRelay>;
export function prepare(port: number): Promise<void>;
export function relayPort(): Promise<number>;
export function twoPeople(options?: StartOptions): Promise<[Person, Person]>;

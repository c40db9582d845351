/** What a session of a device is called in signaling: `device~start~random` (rule S9). */
export interface PeerId {
  readonly device: string;
  /** Milliseconds since the epoch, by that device's clock, at which the session began. */
  readonly start: number;
}

const SHAPE = /^([\w-]{1,64})~(\d{1,15})~[\w-]{1,32}$/;

/** @throws RangeError when the device's id holds other than letters, digits, `_` and `-` */
export function newPeerId(device: string, start: number, random: string): string {
  const id = `${device}~${start}~${random}`;
  if (!SHAPE.test(id)) throw new RangeError('device id of unexpected shape');
  return id;
}

/** @returns undefined for a foreign id, such as a stock y-webrtc client's */
export function parsePeerId(id: string): PeerId | undefined {
  const [, device, start] = SHAPE.exec(id) ?? [];
  return device !== undefined && start !== undefined ? { device, start: Number(start) } : undefined;
}

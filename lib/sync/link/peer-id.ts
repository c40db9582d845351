/** The name of a device's session in signaling: `device~start~random` (rule S9). */
interface PeerId {
  readonly device: string;
  /** When the session began, in milliseconds since the epoch by that device's clock. */
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

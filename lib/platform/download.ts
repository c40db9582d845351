import { after } from '../util/timers';

/** Time a browser may take to begin reading what is saved, in milliseconds. */
const READ_WITHIN = 60_000;

/** Saves a text, bytes or a file the way a page does it, by a link to it: that needs no permission. */
export function download(
  name: string,
  type: string,
  content: string | Uint8Array<ArrayBuffer> | Blob,
  signal: AbortSignal,
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  after(READ_WITHIN, () => URL.revokeObjectURL(address), signal);
}

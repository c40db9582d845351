import { send } from '../../lib/messages/send';
import { toBase64 } from '../../lib/util/bytes';

/** Bytes of one message; a multiple of three, so that the pieces' base64 can be joined. */
const PIECE = 3 * 256 * 1024;

/** Sends a file to the post piece by piece, each awaited: a browser's messages have a limit, and so has memory. */
export async function sendFile(bytes: Uint8Array, transfer: string): Promise<void> {
  let at = 0;
  do {
    const piece = toBase64(bytes.subarray(at, at + PIECE));
    at += PIECE;
    await send('post', 'fileRead', { transfer, piece, last: at >= bytes.length });
  } while (at < bytes.length);
}

import type { KeepFailure } from '../../messages/to-post';
import { MAX_BODY_GZIP, MAX_BODY_INFLATED, MAX_PICTURE } from '../../model/body-limits';
import { diskFailure } from '../../store/disk/disk-error';
import { fromBase64, sha256Hex } from '../../util/bytes';
import { claimedSize, gzip } from '../../util/gzip';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { isPicture } from './body-shelf';
import type { HostedNotebook } from './host-notebook';

type Host = Pick<HostedNotebook, 'shelf'>;

/** Stores bytes under their SHA-256; answers it once they are on the disk. */
async function keep(host: Host, bytes: Uint8Array<ArrayBuffer>): Promise<Result<string, KeepFailure>> {
  try {
    const hash = await sha256Hex(bytes);
    await host.shelf.store({ hash, bytes });
    return ok(hash);
  } catch (error) {
    report('keep', error);
    return fail(diskFailure(error));
  }
}

/**
 * Stores a text that a record is about to name, as bodies are stored: what the partner would refuse is not stored
 * either.
 *
 * @returns its SHA-256 once it is on the disk
 */
export async function keepText(host: Host | undefined, text: string): Promise<Result<string, KeepFailure>> {
  if (host === undefined) return fail('failed');
  if (text.length > MAX_BODY_INFLATED) return fail('too-long');
  const bytes = await gzip(text);
  const isTooLong = bytes.length > MAX_BODY_GZIP || (claimedSize(bytes) ?? Infinity) > MAX_BODY_INFLATED;
  return isTooLong ? fail('too-long') : keep(host, bytes);
}

/**
 * Stores a picture that a text is about to name.
 *
 * @param webp base64, of the bytes of a WebP within the limits
 * @returns its SHA-256 once it is on the disk
 */
export async function keepPicture(
  host: Host | undefined,
  webp: string,
): Promise<Result<string, KeepFailure>> {
  if (host === undefined) return fail('failed');
  const bytes = webp.length > 2 * MAX_PICTURE ? undefined : fromBase64(webp);
  return bytes === undefined || !isPicture(bytes) ? fail('too-long') : keep(host, bytes);
}

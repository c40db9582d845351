import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { pause } from '../../util/timers';

/** Most files and bytes of an archive in the form that every computer opens: ZIP64 would hold more. */
export const MOST_FILES = 65_535;
export const MOST_BYTES = 4_294_967_295;

/** Bytes that are packed in one go: the page gets a turn behind each. */
const SLICE = 512 * 1024;

/** Packed bytes that are held as such. Beyond that they go to the browser, which keeps large blobs on the disk. */
const HELD = 4 * 1024 * 1024;

/** What goes into an archive: a text is packed, and bytes, such as pictures, are packed already. */
type Content = string | Blob;

/** An archive that is written file by file. */
export interface ZipOut {
  /**
   * Writes a file. Gives the page a turn now and then.
   *
   * @throws RangeError where the archive would have more files or bytes than it can
   */
  add(path: string, content: Content): Promise<void>;
  /** Writes the list of files, and answers the archive. Nothing is added behind that. */
  end(): Blob;
}

/** Gathers bytes without holding more than a few megabytes of them. */
function gathering(most: number) {
  const blobs: Blob[] = [];
  let [held, size, all]: [Uint8Array<ArrayBuffer>[], number, number] = [[], 0, 0];
  const hand = (): void => {
    blobs.push(new Blob(held));
    [held, size] = [[], 0];
  };
  return {
    take: (bytes: Uint8Array): void => {
      all += bytes.length;
      if (all > most) throw new RangeError('an archive of more bytes than it can have');
      held.push(bytes as Uint8Array<ArrayBuffer>);
      size += bytes.length;
      if (size >= HELD) hand();
    },
    end: (): Blob => {
      hand();
      return new Blob(blobs, { type: 'application/zip' });
    },
  };
}

/**
 * Begins an archive.
 *
 * @param now milliseconds since 1970: when all of its files were written
 * @param most files and bytes that it can have
 */
export function zipOut(now: number, most = { files: MOST_FILES, bytes: MOST_BYTES }): ZipOut {
  const gathered = gathering(most.bytes);
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    gathered.take(bytes);
  });
  let files = 0;
  return {
    add: async (path, content) => {
      files += 1;
      if (files > most.files) throw new RangeError('an archive of more files than it can have');
      const file = typeof content === 'string' ? new ZipDeflate(path) : new ZipPassThrough(path);
      file.mtime = now;
      zip.add(file);
      const blob = typeof content === 'string' ? new Blob([content]) : content;
      for (let at = 0; at < blob.size; at += SLICE) {
        const slice = new Uint8Array(await blob.slice(at, at + SLICE).arrayBuffer());
        file.push(slice);
        await pause(0);
      }
      file.push(new Uint8Array(), true);
    },
    end: () => {
      zip.end();
      return gathered.end();
    },
  };
}

import type { KeepFailure } from '../../../lib/messages/to-post';
import {
  MAX_DRAFT_PICTURES,
  MAX_FILE_PIXELS,
  MAX_PICTURE,
  MAX_PICTURE_FILE,
} from '../../../lib/model/body-limits';
import type { Bodies } from '../../../lib/session/bodies';
import type { PictureTrouble } from '../../../lib/util/pictures/file-picture';
import { report } from '../../../lib/util/report';
import { fail, ok, type Result } from '../../../lib/util/result';

const LIMITS = { file: MAX_PICTURE_FILE, pixels: MAX_FILE_PIXELS };

/** Why a picture did not come into a draft; 'full' where the draft has as many as it holds. */
export type NotTaken = PictureTrouble | KeepFailure | 'full';

/** A picture that is stored. */
interface Stored {
  readonly picture: string;
  /** Its width in pixels where it was made smaller, else 0. */
  readonly smaller: number;
}

/** Makes a picture of a file, and stores it. @param kept most bytes of what is stored */
export async function storedPicture(
  file: Blob,
  store: Bodies['storePicture'],
  kept = MAX_PICTURE,
): Promise<Result<Stored, NotTaken>> {
  try {
    const { filePicture } = await import('../../../lib/util/pictures/file-picture');
    const made = await filePicture(file, { ...LIMITS, kept });
    if (!made.ok) return made;
    const { bytes, width, fileWidth } = made.value;
    const hash = await store(bytes);
    return hash.ok ? ok({ picture: hash.value, smaller: width < fileWidth ? width : 0 }) : hash;
  } catch (error) {
    report('draft.picture', error);
    return fail('failed');
  }
}

/** Stores pictures one after the other. Answers their hashes; undefined for what could not be stored. */
export async function storedPictures(
  files: readonly Blob[],
  store: Bodies['storePicture'],
): Promise<readonly (string | undefined)[]> {
  const hashes: (string | undefined)[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one picture at a time is in memory
    const done = await storedPicture(file, store);
    hashes.push(done.ok ? done.value.picture : undefined);
  }
  return hashes;
}

/** What takes pictures asks of the draft. */
interface Into {
  /** How many pictures it has. */
  readonly count: () => number;
  readonly store: Bodies['storePicture'];
  readonly put: (picture: string) => void;
}

/** Takes files one after the other. Answers those that came in, and why one did not. */
export async function takePictures(
  files: readonly Blob[],
  { count, store, put }: Into,
): Promise<{ readonly taken: readonly Stored[]; readonly trouble: NotTaken | undefined }> {
  const taken: Stored[] = [];
  let trouble: NotTaken | undefined;
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one picture at a time is in memory
    const done = count() >= MAX_DRAFT_PICTURES ? fail('full') : await storedPicture(file, store);
    if (!done.ok) trouble = done.reason;
    else {
      put(done.value.picture);
      taken.push(done.value);
    }
  }
  return { taken, trouble };
}

import { t } from '../../lib/i18n/t';
import { PICTURE_NOT_SAVED, PICTURE_PENDING, type Picture } from '../../lib/model/reading';
import { report } from '../../lib/util/report';

type OpenPicture = (hash: string, signal: AbortSignal) => Promise<Blob>;

/** The frames of a text's pictures, in the body's order, filled one by one as the pictures come. */
export class PictureFrames {
  readonly #frames: readonly HTMLElement[];
  readonly #open: OpenPicture;
  readonly #signal: AbortSignal;
  readonly #hung = new Map<HTMLElement, Picture>();

  constructor(frames: readonly HTMLElement[], open: OpenPicture, signal: AbortSignal) {
    this.#frames = frames;
    this.#open = open;
    this.#signal = signal;
  }

  /** Shows what is known of each picture; those that are shown already stay as they are. */
  hang(pictures: readonly Picture[]): void {
    for (const [n, frame] of this.#frames.entries()) {
      const picture = pictures[n] ?? PICTURE_NOT_SAVED;
      if (this.#hung.get(frame) === picture) continue;
      this.#hung.set(frame, picture);
      if (picture === PICTURE_PENDING) frame.dataset.note = t('reading.pictureComing');
      else if (picture === PICTURE_NOT_SAVED) frame.dataset.note = t('reading.pictureNotSaved');
      else void this.#show(frame, picture);
    }
  }

  async #show(frame: HTMLElement, hash: string): Promise<void> {
    try {
      const picture = await this.#open(hash, this.#signal);
      const image = frame.querySelector('img');
      if (this.#signal.aborted || image === null) return;
      const address = URL.createObjectURL(picture);
      this.#signal.addEventListener('abort', () => URL.revokeObjectURL(address), { once: true });
      image.src = address;
      image.hidden = false;
      delete frame.dataset.note;
    } catch (error) {
      if (!this.#signal.aborted) report('reader.openPicture', error);
    }
  }
}

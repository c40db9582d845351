import type { Block } from '../../model/draft-text';
import type { CommentOut } from './comments';

/** A picture as it goes out. */
export interface PictureOut {
  /** An address that holds the picture itself (`data:`). */
  readonly src: string;
  /** For Word, which knows no WebP; left out where it is not wanted. */
  readonly word?: {
    readonly type: 'png' | 'jpg';
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly width: number;
    readonly height: number;
  };
}

/** A draft ready to go out: suggestions resolved, comments and references among its lines. */
export interface DraftOut {
  readonly title: string;
  /** BCP 47, such as "en". */
  readonly language: string;
  readonly blocks: readonly Block[];
  /** The threads on it, for a form that has comments of its own; the lines name them by their numbers. */
  readonly comments?: readonly CommentOut[];
  /** Pictures by their hashes. What is not here goes out as its description and caption. */
  readonly pictures: ReadonlyMap<string, PictureOut>;
}

/** A picture as a page shows it, in pixels of its own. An `HTMLImageElement` is one. */
export interface ShownPicture {
  /** The address it was loaded from, '' while it is not. */
  readonly currentSrc: string;
  readonly naturalWidth: number;
  readonly naturalHeight: number;
}

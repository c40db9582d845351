import { blocksToHtml } from '../../lib/clip/pdf/blocks-to-html';
import { openPdf } from '../../lib/clip/pdf/page-view';
import { readPdf } from '../../lib/clip/pdf/read-pdf';

/** What tests find on a page of the extension under `globalThis.ours`. */
const ours = { blocksToHtml, openPdf, readPdf };

export type Ours = typeof ours;

Object.assign(globalThis, { ours });

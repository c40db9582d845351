import { lengthOf } from '../length-of';
import { allIn, attributeOf, firstIn, isWithin, nameOf, shadowOf, wordsOf } from './own';

/** Share of the view from which on a frame is what the page shows. */
const HALF = 0.5;

/** Least text of a smaller frame, in characters: less is a button or an advertisement. */
const ENOUGH = 140;

/** The text layer of a PDF that is shown: its file is read instead. */
const PDF_VIEWER = '#viewer.pdfViewer, .textLayer';

const BESIDE = 'nav, header, footer, aside, [role="navigation"], [role="complementary"], [role="banner"]';

/** Frames whose page the browser lets nobody else see, by their names. */
const ADVERTISEMENT =
  /(?:^|[-_\s])(?:ads?|advert\w*|sponsor\w*|banner|google|doubleclick|captcha)(?:[-_\s\d]|$)/i;

/** The page in a frame, when it is of the same site and is there to be read. */
export function pageInFrame(frame: Element): Document | undefined {
  if (!/^i?frame$/.test(nameOf(frame))) return undefined;
  const page = contentOf(frame as HTMLIFrameElement);
  const body = page?.body;
  if (page == null || body == null || firstIn(page, PDF_VIEWER) !== null) return undefined;
  const length = lengthWithin(page);
  const { width, height } = frame.getBoundingClientRect();
  const view = frame.ownerDocument.defaultView ?? window;
  if (width * height >= HALF * view.innerWidth * view.innerHeight) return length > 0 ? page : undefined;
  const names = ['id', 'name', 'class', 'title', 'src'].map((name) => attributeOf(frame, name)).join(' ');
  if (width < 100 || height < 50 || ADVERTISEMENT.test(names) || isWithin(frame, BESIDE)) return undefined;
  const linked = allIn(body, 'a').reduce((sum, link) => sum + lengthOf(wordsOf(link) ?? ''), 0);
  return length - linked >= ENOUGH && linked < length / 2 && isNamed(frame) ? page : undefined;
}

/** Frames in a frame that are looked at, one in the other. */
const DEEPEST = 3;

/** How much there is to read on a page and on those in its frames: a frame may hold nothing but another one. */
function lengthWithin(page: Document, depth = 1): number {
  const own = lengthOf(wordsOf(page.body) ?? '');
  if (depth >= DEEPEST) return own;
  const inside = allIn(page, 'iframe, frame').flatMap((one) => contentOf(one as HTMLIFrameElement) ?? []);
  return inside.reduce((sum, one) => sum + (one.body === null ? 0 : lengthWithin(one, depth + 1)), own);
}

/** Most elements of a page in a frame that are asked for a shadow root. */
const MOST = 20_000;

/** The open shadow roots of a page, those within others too. */
function shadowsIn(page: Document): ShadowRoot[] {
  const shadows: ShadowRoot[] = [];
  const roots: Node[] = [page];
  let left = MOST;
  for (let root = roots.pop(); root !== undefined && left > 0; root = roots.pop()) {
    const elements = allIn(root, '*').slice(0, left);
    left -= elements.length;
    const found = elements.flatMap((element) => shadowOf(element) ?? []);
    shadows.push(...found);
    roots.push(...found);
  }
  return shadows;
}

/** A page with its open shadow roots. */
export interface PageWithShadows {
  readonly page: Document;
  readonly shadows: readonly ShadowRoot[];
}

/**
 * The pages of all frames of the same site, one in the other, also of those that are not read: something may be
 * selected there.
 */
export function pagesInFrames({ page, shadows }: PageWithShadows, depth = 1): PageWithShadows[] {
  const frames = [page, ...shadows].flatMap((root) => allIn(root, 'iframe, frame'));
  return frames.flatMap((frame) => {
    const inside = contentOf(frame as HTMLIFrameElement);
    if (inside === null) return [];
    const one = { page: inside, shadows: shadowsIn(inside) };
    return depth >= DEEPEST ? [one] : [one, ...pagesInFrames(one, depth + 1)];
  });
}

/** What has neither an address nor a text of its own was written by a script, as advertisements are. */
const isNamed = (frame: Element): boolean =>
  attributeOf(frame, 'srcdoc') !== '' || /^(?!about:|javascript:)\S/i.test(attributeOf(frame, 'src').trim());

function contentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null; // of another site
  }
}

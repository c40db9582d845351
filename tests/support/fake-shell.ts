import type { ClipOutcome, ClipProgress, ClipTarget, ClipWish } from '../../lib/messages/clip';
import type { Place } from '../../lib/session/place';
import type { BrowserKeys, CurrentPage, Shell } from '../../lib/session/shell/shell';
import { Cell } from '../../lib/util/observed';
import { fail } from '../../lib/util/result';

/** A browser in memory. Tests set the page and what a clip answers. */
export class FakeShell implements Shell {
  readonly page = new Cell<CurrentPage>({
    tab: 1,
    access: 'granted',
    url: 'https://example.org/plays',
    title: 'Five Finger Plays for Babies',
    kept: false,
  });
  readonly outcome = new Cell<ClipOutcome | null>(null);
  readonly everySite = new Cell(false);
  readonly progress = new Cell<readonly ClipProgress[]>([]);
  readonly opened: (Place | undefined)[] = [];
  /** Every clip so far: its target and its wish. */
  readonly wishes: { target?: ClipTarget; wish: ClipWish }[] = [];
  /** Ids of the clips that somebody cancelled. */
  readonly cancelled: string[] = [];
  answerClip: () => Promise<ClipOutcome> = () => Promise.resolve(fail('no-article'));
  clips = 0;

  readonly #granted = new Set<Parameters<Shell['onGranted']>[0]>();

  onGranted(listener: Parameters<Shell['onGranted']>[0], signal: AbortSignal): void {
    this.#granted.add(listener);
    signal.addEventListener('abort', () => this.#granted.delete(listener));
  }

  /** The page in front of the person is granted, where that clip was asked for. */
  grant(wish: ClipWish | null): void {
    for (const tell of this.#granted) tell(wish === null ? null : () => this.clip(wish));
  }

  forgetOutcome(): void {
    this.outcome.set(null);
  }

  clip(wish: ClipWish = {}): Promise<ClipOutcome> {
    this.clips += 1;
    this.wishes.push({ wish });
    return this.answerClip();
  }

  clipTarget(target: ClipTarget, wish: ClipWish): Promise<ClipOutcome> {
    this.wishes.push({ target, wish });
    return this.answerClip();
  }

  grantAndClip(target: ClipTarget & { readonly url: string }): Promise<ClipOutcome> {
    return this.clipTarget(target, {});
  }

  cancelClip(clip: string): void {
    this.cancelled.push(clip);
  }

  keepSite(): Promise<boolean> {
    this.page.set({ ...this.page.get(), kept: true });
    return Promise.resolve(true);
  }

  readonly sites = new Cell<readonly string[]>([]);

  forgetSite(site: string): Promise<boolean> {
    this.sites.set(this.sites.get().filter((one) => one !== site));
    return Promise.resolve(true);
  }

  setEverySite(on: boolean): Promise<boolean> {
    this.everySite.set(on);
    return Promise.resolve(true);
  }

  /** What the desk was opened at to print it. */
  readonly printed: (Place | undefined)[] = [];
  readonly browserKeys = new Cell<BrowserKeys>({ clip: 'Alt+Shift+C', open: 'Alt+Shift+O' });
  /** How often the browser's page of keys was opened, and whether it can be. */
  keyPages = 0;
  readonly browserKeyPage = 'chrome://extensions/shortcuts';
  refusesKeyPage = false;

  changeBrowserKeys(): Promise<void> {
    this.keyPages += 1;
    return this.refusesKeyPage ? Promise.reject(new Error('refused')) : Promise.resolve();
  }

  /** What the page and the catalogue say of a book, and the numbers that were looked up. */
  foundBook: Awaited<ReturnType<Shell['bookOnPage']>> = fail('no-book');
  readonly lookedUp: string[] = [];
  bookOnPage = () => Promise.resolve(this.foundBook);
  lookUpIsbn(isbn: string) {
    this.lookedUp.push(isbn);
    return Promise.resolve(this.foundBook);
  }

  readonly saved: { name: string; type: string; text: string }[] = [];
  /** Those of `saved` that were no text, in their order. */
  readonly blobs: Blob[] = [];

  download(name: string, type: string, content: string | Uint8Array<ArrayBuffer> | Blob): void {
    if (content instanceof Blob) {
      this.blobs.push(content);
      this.saved.push({ name, type, text: '' });
      return;
    }
    const text = typeof content === 'string' ? content : new TextDecoder('latin1').decode(content);
    this.saved.push({ name, type, text });
  }

  openDesk(at?: Place, toPrint = false): void {
    this.opened.push(at);
    if (toPrint) this.printed.push(at);
  }
}

import { isAddressOf } from '../../clip/identity/same-article';
import { keyChoicesOf } from '../../model/key-choices';
import {
  type LivePage,
  type MarkRefusal,
  type OnPage,
  parseFoundThere,
  parseNewMark,
  type Thread,
} from '../../model/live-page';
import { canWrite } from '../../notebook/schema';
import { send, tell } from '../../messages/send';
import type { BookbagDb } from '../../store/db';
import { readSetting, watchSetting } from '../../store/settings';
import type { Clock } from '../../util/clock';
import { observe } from '../../util/observed';
import { randomId } from '../../util/random-id';
import { report } from '../../util/report';
import { fail, type Result } from '../../util/result';
import { soon } from '../../util/timers';
import { currentNotebook } from '../clips/current-host';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';
import { markKeys } from './mark-keys';
import { type Marks, openMarks } from './marks';
import { namesBySeat, whatToShow } from './what-to-show';

/** Milliseconds for which changes of a notebook are gathered before its pages are told. */
const GATHER = 150;

/** Milliseconds for which new readings are gathered before the tabs are looked at. */
const LOOK_AFTER = 400;

/** Most tabs and frames of a tab that are remembered; the oldest gives way. */
const MOST_TABS = 100;
const MOST_FRAMES = 50;

/** A tab that shows a reading. */
interface OpenPage {
  readonly tab: number;
  readonly notebook: string;
  readonly reading: string;
  /** Names the showing. It stays the same as long as the tab shows this reading. */
  readonly show: string;
  /** By frame: ids of the highlights that were found there. */
  readonly found: Map<number, ReadonlySet<string>>;
}

/** A notebook whose highlights are open, for the pages that show them. */
interface OpenMarks {
  readonly hosted: HostedNotebook;
  readonly marks: Marks;
}

interface Parts {
  readonly db: BookbagDb;
  readonly hosts: Hosts;
  readonly now: Clock;
}

/**
 * Which tabs show a reading of the notebook in use, and what of it. What a page says is believed only of the reading
 * that the background saw in its tab.
 */
export class LivePages {
  readonly #parts: Parts;
  readonly #pages = new Map<number, OpenPage>();
  readonly #marks = new Map<string, Promise<OpenMarks>>();
  readonly #ends = new Map<string, AbortSignal>();
  /** By tab: the highlight to go to there, and the name of that asking. */
  readonly #wanted = new Map<number, { readonly highlight: string; readonly asked: string }>();

  constructor(parts: Parts, signal: AbortSignal) {
    this.#parts = parts;
    watchSetting(parts.db, 'currentNotebook', () => lookAtTabs(), signal);
  }

  /** A notebook was opened. Its pages are told of what changes in it, until the signal aborts. */
  follow(hosted: HostedNotebook, signal: AbortSignal): void {
    const { id } = hosted;
    this.#ends.set(id, signal);
    this.#marks.delete(id);
    observe(hosted.readings, soon(LOOK_AFTER, lookAtTabs, signal), signal);
    observe(
      hosted.news,
      soon(GATHER, () => this.#tellPages(id), signal),
      signal,
    );
    lookAtTabs();
    signal.addEventListener('abort', () => this.#marks.delete(id), { once: true });
  }

  /** A tab shows an address. Null where the notebook in use has no such reading. */
  async opened(tab: number, url: string): Promise<{ page: LivePage; fresh: number } | null> {
    const { db, hosts } = this.#parts;
    const hosted = await hosts.get(await currentNotebook(db));
    const reading = hosted?.readings.get().find((one) => isAddressOf(one, url))?.id;
    if (hosted === undefined || reading === undefined) {
      if (this.#pages.delete(tab)) this.#tellPanels(tab);
      return null;
    }
    const before = this.#pages.get(tab);
    const isSame = before?.reading === reading && before.notebook === hosted.id;
    const page = isSame ? before : { tab, notebook: hosted.id, reading, show: randomId(), found: new Map() };
    this.#pages.delete(tab);
    this.#pages.set(tab, page);
    for (const oldest of this.#pages.keys()) if (this.#pages.size > MOST_TABS) this.#pages.delete(oldest);
    return this.#whatToTell(page);
  }

  /** Marks words of the page that a tab shows. */
  async mark(input: unknown, tab: number): Promise<Result<string, MarkRefusal>> {
    const mark = parseNewMark(input);
    const page = this.#pages.get(tab);
    if (mark === undefined) return fail('not-a-mark');
    if (page === undefined || page.show !== mark.show) return fail('not-here');
    const open = await this.#marksOf(page.notebook);
    if (open === undefined) return fail('not-here');
    const { meaning, quote, prefix, suffix, start, end, once, onlyMe } = mark;
    const fields = { reading: page.reading, meaning, quote, prefix, suffix, start, end, once };
    return open.marks.add(fields, onlyMe);
  }

  /** What a frame of a tab has found of what it was to show. */
  found(input: unknown, tab: number, frame: number): void {
    const said = parseFoundThere(input);
    const page = this.#pages.get(tab);
    if (said === undefined || page === undefined || page.show !== said.show) return;
    if (!page.found.has(frame) && page.found.size >= MOST_FRAMES) return;
    page.found.set(frame, new Set(said.found));
    if (this.#wanted.get(tab)?.asked === said.went) this.#wanted.delete(tab);
    this.#tellPanels(tab);
  }

  async thread(tab: number, highlight: string): Promise<Thread | null> {
    const page = this.#pages.get(tab);
    const open = page === undefined ? undefined : await this.#marksOf(page.notebook);
    const { notebook = '', reading = '' } = page ?? {};
    const isHere = open?.marks.list.get().some((one) => one.id === highlight && one.reading === reading);
    return isHere === true ? { notebook, reading, highlight } : null;
  }

  /** The next time that the tab shows this highlight, it goes there. */
  goTo(tab: number, highlight: string): void {
    this.#wanted.set(tab, { highlight, asked: randomId() });
    for (const oldest of this.#wanted.keys()) if (this.#wanted.size > MOST_TABS) this.#wanted.delete(oldest);
    const page = this.#pages.get(tab); // it may have loaded already
    if (page !== undefined) this.#tell(page);
  }

  async onPage(tab: number): Promise<OnPage | null> {
    const page = this.#pages.get(tab);
    const open = page === undefined ? undefined : await this.#marksOf(page.notebook);
    if (page === undefined || open === undefined) return null;
    const { notebook, reading, found } = page;
    if (found.size === 0) return { notebook, reading, missing: null };
    const there = new Set([...found.values()].flatMap((ids) => [...ids]));
    const shown = this.#shownOf(page, open);
    return { notebook, reading, missing: shown.map(({ id }) => id).filter((id) => !there.has(id)) };
  }

  #shownOf({ reading }: OpenPage, { hosted, marks }: OpenMarks) {
    return whatToShow(marks.list.get(), reading, hosted.members.get(), hosted.me);
  }

  /** The highlights of a notebook, opened when a page shows one of its readings. */
  async #marksOf(notebook: string): Promise<OpenMarks | undefined> {
    const { db, hosts, now } = this.#parts;
    const signal = this.#ends.get(notebook);
    const hosted = await hosts.get(notebook);
    if (hosted === undefined || signal === undefined || signal.aborted) return undefined;
    const known = this.#marks.get(notebook);
    if (known !== undefined) return known;
    const opening = openMarks(db, hosted, now, signal).then((marks) => {
      observe(
        marks.list,
        soon(GATHER, () => this.#tellPages(notebook), signal),
        signal,
      );
      return { hosted, marks };
    });
    this.#marks.set(notebook, opening);
    opening.catch(() => this.#marks.delete(notebook)); // whoever asked hears of it; the next ask tries again
    return opening;
  }

  async #whatToTell(page: OpenPage): Promise<{ page: LivePage; fresh: number } | null> {
    const { db } = this.#parts;
    const open = await this.#marksOf(page.notebook);
    if (open === undefined) return null;
    const { hosted } = open;
    return {
      page: {
        show: page.show,
        highlights: this.#shownOf(page, open),
        canWrite: canWrite(hosted.open.doc),
        onlyMe: (await readSetting(db, 'onlyMe')) === true,
        keys: markKeys(keyChoicesOf(await readSetting(db, 'keys'))),
        goTo: this.#wanted.get(page.tab) ?? null,
        names: namesBySeat(hosted.members.get(), hosted.me),
      },
      fresh: hosted.news.get().filter(({ top }) => top.id === page.reading).length,
    };
  }

  /** Brings the pages that show a notebook up to date; one that is gone is forgotten. */
  #tellPages(notebook: string): void {
    for (const page of this.#pages.values()) {
      if (page.notebook === notebook) this.#tell(page);
    }
  }

  #tell(page: OpenPage): void {
    this.#tellPage(page).catch((error: unknown) => report('live page', error));
  }

  async #tellPage(page: OpenPage): Promise<void> {
    const told = await this.#whatToTell(page);
    if (told === null || (await send('background', 'showOnTab', { tab: page.tab, ...told }))) return;
    if (this.#pages.get(page.tab) === page) this.#pages.delete(page.tab);
    this.#tellPanels(page.tab);
  }

  #tellPanels(tab: number): void {
    this.onPage(tab)
      .then((page) => tell('pageShown', { tab, page }))
      .catch((error: unknown) => report('live page', error));
  }
}

/** Has the background look which tabs show a reading: those that there were, or the notebook in use, are others now. */
function lookAtTabs(): void {
  send('background', 'lookAtTabs', null).catch((error: unknown) => report('live tabs', error));
}

import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateAsUpdateV2 } from 'yjs';
import { describe, expect, it } from 'vitest';
import { aboutAnswer, type Answer, answers, isChanged, standingOf } from '../../lib/model/answer';
import { readings } from '../../lib/model/reading';
import { encodeWords, newSalt, ownRow, sealAnswer, seenRow, decodeWords } from '../../lib/model/seal-answer';
import { openIn, readyToOpen, sealIn, shareIn, takeBackIn } from '../../lib/notebook/answers';
import { listRecords } from '../../lib/notebook/list';
import { readRecord } from '../../lib/notebook/record';
import { recordsMap } from '../../lib/notebook/schema';
import { openReady } from '../../lib/post/hosting/open-ready';
import { edit, put } from '../support/records';

const AT = 1_790_000_000_000;
const MEMBERS = [
  { id: 'ana', brought: 0 },
  { id: 'ben', brought: 0 },
] as const;
const WORDS = { ana: 'Ana’s secret: the songs', ben: 'Ben’s secret: the drum' };
type Who = keyof typeof WORDS;

/** One member's device: a copy of the notebook, what it alone keeps, and every byte that it made. */
class Device {
  doc = new Doc();
  readonly rows = new Map<string, string>();
  readonly made: Uint8Array[] = [];
  all: () => readonly Answer[] = () => [];
  readonly me: Who;
  readonly place: { readonly reading: string; readonly prompt: string };
  #ticks = 0;

  constructor(me: Who, prompt: string, start: Uint8Array) {
    this.me = me;
    this.place = { reading: 'r', prompt };
    this.open(start);
  }

  open(bytes: Uint8Array): void {
    this.doc = new Doc();
    applyUpdate(this.doc, bytes);
    const list = listRecords(this.doc, answers, new AbortController().signal);
    this.all = list.get;
    this.doc.on('update', (update) => this.made.push(update));
  }

  readonly now = (): number => AT + (this.#ticks += 1);
  newRecord = () => ({ id: `${this.me}-${this.#ticks}`, by: this.me, at: this.now() });
  reading = () => readRecord(recordsMap(this.doc, 'readings'), readings, 'r')!;
  standing = (of: string = this.me) => standingOf(this.reading(), this.all(), this.place.prompt, of);

  async seal(): Promise<void> {
    const words = { salt: newSalt(), text: WORDS[this.me] };
    const seal = await sealAnswer(aboutAnswer({ ...this.place, by: this.me }), words);
    this.rows.set(ownRow(seal), encodeWords(words));
    sealIn(this.doc, this.all(), this.newRecord(), this.place, seal);
  }

  openNow(): void {
    const words = decodeWords(this.rows.get(ownRow(this.standing().answer?.seal ?? '')) ?? '');
    if (this.standing().state === 'sealed' && words !== undefined)
      openIn(this.doc, this.all(), this.newRecord(), this.place, words);
  }

  edit(): void {
    if (this.standing().state === 'open')
      shareIn(this.doc, this.all(), this.newRecord(), this.place, `${WORDS[this.me]}, again`);
  }

  takeBack = () => takeBackIn(this.doc, this.all(), this.newRecord(), this.place);
  kill = () => this.open(encodeStateAsUpdate(this.doc));
  switchOff = () => edit(this.doc, 'readings', 'r', { reveal: 'at once' });

  wake = () =>
    openReady({
      ready: () =>
        readyToOpen(this.doc, this.all(), MEMBERS, this.me).map(([own, theirs]) => ({
          ...{ own, theirs },
          tell: (words) => void openIn(this.doc, this.all(), this.newRecord(), own, words),
        })),
      read: (row) => Promise.resolve(this.rows.get(row) ?? ''),
      keep: (row, value) => (this.rows.set(row, value), Promise.resolve()),
    });

  /** Whether these words lie anywhere in what it made, sent or stored. */
  tells(words: string): boolean {
    const bytes = [...this.made, encodeStateAsUpdate(this.doc), encodeStateAsUpdateV2(this.doc)];
    return bytes.some((one) => Buffer.from(one).includes(Buffer.from(words)));
  }
}

const sync = (a: Device, b: Device): void => {
  applyUpdate(b.doc, encodeStateAsUpdate(a.doc));
  applyUpdate(a.doc, encodeStateAsUpdate(b.doc));
};

type Step = 'seal ana' | 'seal ben' | 'sync' | 'wake' | 'extra';
const STEPS: readonly Step[] = ['seal ana', 'seal ben', 'extra', 'sync', 'sync', 'wake'];
/** Both come to rest. */
const REST: readonly Step[] = ['sync', 'wake', 'sync', 'wake', 'sync'];

/** Every order of some things, those of like things once. */
function orders<T>(things: readonly T[]): T[][] {
  if (things.length === 0) return [[]];
  return [...new Set(things)].flatMap((first) => {
    const at = things.indexOf(first);
    return orders([...things.slice(0, at), ...things.slice(at + 1)]).map((rest) => [first, ...rest]);
  });
}

const EXTRAS: Readonly<Record<string, (ana: Device) => unknown>> = {
  nothing: () => undefined,
  'take back': (ana) => ana.takeBack(),
  'share at once': (ana) => ana.openNow(),
  'switch off': (ana) => ana.switchOff(),
  edit: (ana) => ana.edit(),
  kill: (ana) => ana.kill(),
};

interface Walk {
  readonly ana: Device;
  readonly ben: Device;
  /** Whose words were told too early, and after which steps. */
  readonly early: string[];
}

/** Does the steps in their order, then lets both come to rest. After each it looks at every byte. */
async function walk(order: readonly Step[], extra: string, prompt: string): Promise<Walk> {
  const start = new Doc();
  put(start, 'readings', { id: 'r', by: 'ana', at: AT, title: 'R' });
  const bytes = encodeStateAsUpdate(start);
  const [ana, ben] = [new Device('ana', prompt, bytes), new Device('ben', prompt, bytes)];
  const done: string[] = [];
  const early: string[] = [];
  const act: Record<Step, () => unknown> = {
    'seal ana': () => ana.seal(),
    'seal ben': () => ben.seal(),
    sync: () => sync(ana, ben),
    extra: () => EXTRAS[extra]?.(ana),
    wake: () => Promise.all([ana.wake(), ben.wake()]),
  };
  for (const step of [...order, ...REST]) {
    await act[step]();
    done.push(step);
    const bothSealed = done.includes('seal ana') && done.includes('seal ben');
    const anaChose = extra === 'share at once' && done.includes('extra');
    if (!bothSealed && ben.tells(WORDS.ben) && !anaChose) early.push(`ben: ${done.join(', ')}`);
    if (!bothSealed && ana.tells(WORDS.ana) && !anaChose) early.push(`ana: ${done.join(', ')}`);
  }
  return { ana, ben, early };
}

type Seen = readonly [state: string, text: string, isChanged: boolean];

/** How an answer is seen at a device. */
const seen = async (at: Device, of: Who): Promise<Seen> => {
  const standing = at.standing(of);
  const known = at.rows.get(seenRow(standing.answer?.id ?? '')) ?? '';
  return [standing.state, standing.text, await isChanged(standing, known)];
};

/** How Ana's answer must end: what she took back after she sealed it is gone, else it is open. */
function endOf(order: readonly Step[], extra: string, isEdited: boolean): Seen {
  const isGone = extra === 'take back' && order.indexOf('seal ana') < order.indexOf('extra');
  if (isGone) return ['none', '', false];
  return ['open', isEdited ? `${WORDS.ana}, again` : WORDS.ana, false];
}

describe.each(['liked', 'apply'])('two sealed answers to "%s", in every order', (prompt) => {
  it.each(Object.keys(EXTRAS))('with: %s', async (extra) => {
    const walked = orders(STEPS).map(async (order) => {
      const { ana, ben, early } = await walk(order, extra, prompt);
      const [anaAtBen, benAtAna] = [await seen(ben, 'ana'), await seen(ana, 'ben')];
      const isEdited = extra === 'edit' && anaAtBen[1].endsWith('again');
      return {
        order,
        early,
        ends: [anaAtBen, await seen(ana, 'ana'), benAtAna],
        isEdited,
        bens: await seen(ben, 'ben'),
      };
    });
    for (const { order, early, ends, isEdited, bens } of await Promise.all(walked)) {
      const end = endOf(order, extra, isEdited);
      expect({ order, early, ends }).toEqual({ order, early: [], ends: [end, end, bens] });
      // Ben's stays sealed only where Ana took hers back before he knew of it
      const isOpen = end[0] === 'open' || bens[0] === 'open';
      expect({ order, bens }).toEqual({
        order,
        bens: isOpen ? ['open', WORDS.ben, false] : ['sealed', '', false],
      });
    }
  });
});

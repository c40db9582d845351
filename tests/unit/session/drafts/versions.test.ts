import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { MAX_VERSION_NAME, MOST_BY_ITSELF, versions } from '../../../../lib/model/version';
import { drafts } from '../../../../lib/model/draft';
import { members } from '../../../../lib/model/member';
import { addRecord } from '../../../../lib/notebook/records';
import { claimWriter } from '../../../../lib/notebook/texts/writers';
import { MOST_LENGTH } from '../../../../lib/notebook/texts/size';
import { parseVersion } from '../../../../lib/notebook/texts/version-text';
import { holdWrites } from '../../../../lib/notebook/schema';
import { acts } from '../../../../lib/session/acts';
import { draftVerbs } from '../../../../lib/session/drafts/draft-verbs';
import {
  type Keeping,
  keepVersion,
  restoreVersion,
  watchVersions,
  writtenNow,
} from '../../../../lib/session/drafts/versions';
import { recordList } from '../../../../lib/session/records';
import { fail } from '../../../../lib/util/result';
import { listOf, put, remove } from '../../../support/records';
import { storedIn } from '../../../support/stored-in';

const AT = 1_790_000_000_000;
const MINUTE = 60_000;
let doc: Y.Doc;
let draft: string;
let keeping: Keeping;
let now: number;
let end: AbortController;
const bodies = new Map<string, string | undefined>();
const kept = () => listOf(doc, 'versions').get();
const reads = (body: string): string =>
  (parseVersion(bodies.get(body) ?? '') ?? [])
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('|');
const words = (): string[] => kept().map(({ body }) => reads(body));

beforeEach(() => {
  [doc, now, end] = [new Y.Doc(), AT, new AbortController()];
  bodies.clear();
  const here = { db: undefined as never, id: 'n', me: 'ana', doc, now: () => now, acts: acts() };
  const verbs = draftVerbs(here, recordList(here, drafts, end.signal));
  const begun = verbs.begin({ title: 'Songs' }, [{ kind: 'paragraph', runs: [{ text: 'We sing.' }] }]);
  draft = begun.ok ? begun.value : '';
  const text = verbs.text(draft)!;
  const list = recordList(here, versions, end.signal).list;
  keeping = {
    ...{ text, draft, me: 'ana', language: 'en', store: storedIn(bodies), now: () => now },
    versions: () => list.get(),
  };
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** What another client does to the text. */
function theyDo(act: (text: Y.Text) => void): void {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  act(other.getMap('texts').get(draft) as Y.Text);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'partner');
}
const iType = (words_: string): void => keeping.text.insert(0, words_);

describe('a version', () => {
  it('names the partner, who says in their session that they write', async () => {
    addRecord(doc, members, { id: 'bo', by: 'bo', at: AT }, { name: 'Bo', seat: 'b' });
    theyDo((text) => {
      claimWriter(text.doc!, 'bo');
      text.insert(3, 'all ');
    });
    expect(writtenNow(keeping)[0]?.runs.map(({ by }) => by)).toEqual(['ana', 'bo', 'ana']);
  });

  it('holds the text with who wrote what, its words, and who kept it when', async () => {
    theyDo((text) => text.insert(3, 'old songs and '));
    expect(await keepVersion(keeping, ' Before the summer ')).toMatchObject({ ok: true });
    expect(kept()).toMatchObject([{ draft, name: 'Before the summer', by: 'ana', at: AT, words: 5 }]);
    expect(parseVersion(bodies.get(kept()[0]!.body)!)).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'We ', by: 'ana' },
          { text: 'old songs and ', by: '' },
          { text: 'sing.', by: 'ana' },
        ],
      },
    ]);
  });

  it('that Bookbag makes by itself is none where the text is kept already, whoever wrote it, or is empty', async () => {
    await keepVersion(keeping, '');
    theyDo((text) => (text.delete(0, 2), text.insert(0, 'We')));
    expect(await keepVersion(keeping, '')).toEqual({ ok: true, value: null });
    await keepVersion(keeping, 'The same');
    expect(
      kept()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['', 'The same']);
    keeping.text.delete(0, keeping.text.length - 1);
    expect(await keepVersion(keeping, '')).toEqual({ ok: true, value: null });
    expect(await keepVersion(keeping, 'Empty')).toMatchObject({ ok: true });
  });

  it.each([0, 1])('has a name of so many characters at most, %# beyond', async (beyond) => {
    await keepVersion(keeping, 'x'.repeat(MAX_VERSION_NAME + beyond));
    expect(kept()[0]?.name).toHaveLength(MAX_VERSION_NAME);
  });

  it('is made once where two ask at the same time', async () => {
    await Promise.all([keepVersion(keeping, ''), keepVersion(keeping, '')]);
    expect(words()).toEqual(['We sing.']);
  });

  it('is named by a record only once its body is stored, and says why it is not', async () => {
    const full = { ...keeping, store: () => Promise.resolve(fail('disk-full' as const)) };
    expect(await keepVersion(full, 'Mine')).toEqual(fail('disk-full'));
    holdWrites(doc, 'failed');
    expect(await keepVersion(keeping, 'Mine')).toEqual(fail('failed'));
    holdWrites(doc, 'none');
    remove(doc, 'drafts', draft);
    expect(await keepVersion(keeping, 'Mine')).toEqual(fail('gone'));
    expect(doc.getMap('versions').size).toBe(0);
  });

  it('is none of a text that no editor can take', async () => {
    keeping.text.insert(0, `${'x'.repeat(999)}\n`.repeat(MOST_LENGTH / 1000));
    expect(await keepVersion(keeping, 'Long')).toEqual(fail('too-long'));
  });

  it('goes and comes with its draft', async () => {
    await keepVersion(keeping, 'Mine');
    const undo = remove(doc, 'drafts', draft);
    expect(kept()).toEqual([]);
    undo();
    expect(kept()).toHaveLength(1);
  });

  it.each([0, 1])('stays among the last %# beyond the most that Bookbag makes by itself', async (beyond) => {
    const one = (n: number) => ({
      ...{ id: `v${n}`, by: 'ben', at: AT - 9e6 + n, draft },
      body: 'b'.repeat(64),
    });
    put(doc, 'versions', { ...one(0), name: 'Named', says: 'c'.repeat(64) });
    for (let n = 1; n < MOST_BY_ITSELF + beyond; n += 1)
      put(doc, 'versions', { ...one(n), name: '', says: n.toString(16).padStart(64, '0') });
    await keepVersion(keeping, '');
    const left = kept();
    expect(left.filter(({ name }) => name === '')).toHaveLength(MOST_BY_ITSELF);
    expect(left.some(({ id }) => id === 'v0')).toBe(true);
    expect(left.some(({ id }) => id === 'v1')).toBe(beyond === 0);
  });
});

describe('versions are made by themselves', () => {
  const watch = (otherWrote = 0): void => watchVersions(keeping, { begun: AT, otherWrote }, end.signal);
  const soon = () => vi.waitFor(() => expect(words()).not.toEqual([]));
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 30));

  it('on opening where the other one wrote since the last one', async () => {
    watch(AT - 5);
    await soon();
    expect(words()).toEqual(['We sing.']);
    iType('So ');
    watch(AT - 10 * MINUTE); // its time is ten minutes old at most
    await quiet();
    expect(words()).toEqual(['We sing.']);
    watch(AT - 10 * MINUTE + 1);
    await vi.waitFor(() => expect(words()).toHaveLength(2));
  });

  it('not on opening where nobody else wrote', async () => {
    watch();
    await quiet();
    expect(words()).toEqual([]);
  });

  it('of the text as the other one left it, before one’s own first change', async () => {
    watch();
    iType('So ');
    theyDo((text) => text.insert(0, 'Yes. '));
    now += 10 * MINUTE;
    keeping.text.delete(0, keeping.text.length - 1); // all is gone at one go
    await soon();
    expect(words()).toEqual(['Yes. So We sing.']);
  });

  it('for no change of the writer within ten minutes, where two type at once', async () => {
    watch();
    theyDo((text) => text.insert(0, 'Yes. '));
    now += 10 * MINUTE - 1;
    iType('So ');
    await quiet();
    expect(words()).toEqual([]);
  });

  it('each hour while one writes, and not while one does not', async () => {
    vi.useFakeTimers();
    watch();
    const pass = async (minutes: number): Promise<void> => {
      now += minutes * MINUTE;
      await vi.advanceTimersByTimeAsync(minutes * MINUTE);
    };
    await pass(70);
    expect(words()).toEqual([]);
    iType('So ');
    await pass(5);
    vi.useRealTimers();
    await soon();
    vi.useFakeTimers();
    expect(words()).toEqual(['So We sing.']);
  });

  it('within an hour none', async () => {
    vi.useFakeTimers();
    watch();
    iType('So ');
    now += 55 * MINUTE;
    await vi.advanceTimersByTimeAsync(55 * MINUTE);
    vi.useRealTimers();
    await quiet();
    expect(words()).toEqual([]);
  });

  it('no longer once it ends', async () => {
    watch();
    theyDo((text) => text.insert(0, 'Yes. '));
    end.abort();
    now += 10 * MINUTE;
    iType('So ');
    await quiet();
    expect(doc.getMap('versions').size).toBe(0);
  });
});

describe('restoring a version', () => {
  const text = (): string => keeping.text.toJSON();
  const asOneStep = (act: () => boolean): boolean => act();

  it('makes the text what it was, and keeps what it is now as a version before', async () => {
    const old = writtenNow(keeping);
    keeping.text.delete(3, 4);
    keeping.text.insert(3, 'dance');
    expect(await restoreVersion(keeping, old, asOneStep)).toMatchObject({ ok: true });
    expect(text()).toBe('We sing.\n');
    expect(words()).toEqual(['We dance.']);
  });

  it('keeps what the other one types meanwhile, and their words stay after it is taken back', async () => {
    const undo = new Y.UndoManager(keeping.text, { trackedOrigins: new Set(['user']) });
    const old = writtenNow(keeping);
    keeping.text.insert(8, ' And dance.');
    const store: Keeping['store'] = (json) => {
      theyDo((theirs) => theirs.insert(3, 'always '));
      return keeping.store(json);
    };
    await restoreVersion({ ...keeping, store }, old, asOneStep);
    expect(text()).toBe('We always sing.\n');
    undo.undo();
    expect(text()).toBe('We always sing. And dance.\n');
  });

  it('gives back looks and kinds of lines, and leaves alone what this app does not know', async () => {
    keeping.text.format(0, 2, { bold: true });
    const old = writtenNow(keeping);
    keeping.text.format(0, 2, { bold: null, link: 'https://a.example/' });
    keeping.text.format(8, 1, { block: 'heading', level: 3 });
    keeping.text.format(3, 4, { glow: 'green' });
    await restoreVersion(keeping, old, asOneStep);
    expect(keeping.text.toDelta()).toEqual([
      { insert: 'We', attributes: { bold: true } },
      { insert: ' ' },
      { insert: 'sing', attributes: { glow: 'green' } },
      { insert: '.' },
      { insert: '\n', attributes: { block: 'paragraph' } },
    ]);
  });

  it('changes nothing where what is there cannot be kept', async () => {
    const old = writtenNow(keeping);
    iType('So ');
    const store = () => Promise.resolve(fail('disk-full' as const));
    expect(await restoreVersion({ ...keeping, store }, old, asOneStep)).toEqual(fail('disk-full'));
    expect(text()).toBe('So We sing.\n');
  });

  it('ends a text that lacks its last "\\n"', async () => {
    const old = writtenNow(keeping);
    keeping.text.delete(5, keeping.text.length - 5);
    await restoreVersion(keeping, old, asOneStep);
    expect(text()).toBe('We sing.\n');
  });
});

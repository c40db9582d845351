import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { drafts, readyMembers } from '../../../../lib/model/draft';
import { editRecord } from '../../../../lib/notebook/records';
import { holdWrites, metaMap } from '../../../../lib/notebook/schema';
import { decided } from '../../../../lib/notebook/texts/suggestions';
import { acts } from '../../../../lib/session/acts';
import { draftVerbs } from '../../../../lib/session/drafts/draft-verbs';
import { recordList } from '../../../../lib/session/records';

const AT = 1_790_000_000_000;
let doc: Y.Doc;
let now: number;
let verbs: ReturnType<typeof draftVerbs>;
let list: ReturnType<typeof recordList<typeof drafts>>;
beforeEach(() => {
  [doc, now] = [new Y.Doc(), AT];
  const here = { db: undefined as never, id: 'n', me: 'ana', doc, now: () => now, acts: acts() };
  list = recordList(here, drafts, new AbortController().signal);
  verbs = draftVerbs(here, list);
});
const begin = (text: string): string => {
  const added = verbs.begin({ title: 'Songs' }, [{ kind: 'paragraph', runs: [{ text }] }]);
  return added.ok ? added.value : '';
};
const words = (id: string): string =>
  verbs
    .blocks(id)
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('');

describe('the verbs of drafts', () => {
  it('begin a draft with its text in one update', () => {
    let updates = 0;
    doc.on('update', () => (updates += 1));
    const id = begin('So we moved it.');
    expect([updates, words(id)]).toEqual([1, 'So we moved it.']);
  });

  it('duplicate the text; what is written in the one is not in the other', () => {
    const id = begin('So we moved it.');
    const copy = verbs.duplicate(list.list.get()[0] as never, 'Copy of Songs');
    verbs.text(id)?.insert(0, 'First: ');
    expect([words(id), copy.ok && words(copy.value)]).toEqual(['First: So we moved it.', 'So we moved it.']);
  });

  it('say once in ten minutes that one wrote', () => {
    const id = begin('Words');
    const wrote = (): unknown => list.list.get().find((one) => one.id === id)?.wrote['ana'];
    verbs.wrote(id);
    now += 10 * 60_000 - 1;
    verbs.wrote(id);
    expect(wrote()).toBe(AT);
    now += 1;
    verbs.wrote(id);
    expect(wrote()).toBe(AT + 10 * 60_000);
  });

  it('say it at once after the other one’s “ready”, which is none then', () => {
    const id = begin('Words');
    verbs.wrote(id);
    editRecord(doc, drafts, id, 'bo', { ready: AT + 5 }); // their clock is ahead
    const draft = () => list.list.get().find((one) => one.id === id)!;
    expect(readyMembers(draft())).toEqual(['bo']);
    verbs.wrote(id);
    expect([readyMembers(draft()), draft().wrote['ana']]).toEqual([[], AT + 6]);
    now += 1;
    verbs.wrote(id);
    expect(draft().wrote['ana']).toBe(AT + 6);
  });

  it('accept and reject suggestions by their ids, and leave the others', () => {
    const id = begin('comes now');
    const by = (one: string) => ({ id: one, by: 'ben' });
    verbs.text(id)?.format(0, 5, { del: by('s1') });
    verbs.text(id)?.insert(0, 'begins ', { ins: by('s1') });
    verbs.text(id)?.insert(16, ' again', { ins: by('s2') });
    verbs.decide(id, (said) => decided(said, true, (one) => one.id === 's1'));
    expect(words(id)).toBe('begins  now again');
    verbs.decide(id, (said) => decided(said, false, (one) => one.id === 's2'));
    expect(words(id)).toBe('begins  now');
    expect(JSON.stringify(verbs.blocks(id))).not.toContain('inserted');
  });

  it('write nothing while the disk takes nothing, or where only a newer app may', () => {
    const id = begin('Words');
    holdWrites(doc, 'disk-full');
    expect([verbs.begin({}, []), verbs.entitle(id, 'x'), verbs.decide(id, () => [])]).toEqual(
      Array.from({ length: 3 }, () => ({ ok: false, reason: 'disk-full' })),
    );
    holdWrites(doc, 'none');
    metaMap(doc).set('version', 99);
    expect(verbs.begin({}, [])).toEqual({ ok: false, reason: 'too-new' });
    expect(verbs.decide('nobody', () => [])).toEqual({ ok: false, reason: 'gone' });
  });
});

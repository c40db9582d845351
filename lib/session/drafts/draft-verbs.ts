import type { Text } from 'yjs';
import type { Block } from '../../model/draft-text';
import { type Draft, drafts, wroteSince } from '../../model/draft';
import type { FreshOf } from '../../model/kind';
import { editRecord } from '../../notebook/records';
import { change, refused } from '../../notebook/schema';
import type { Op } from '../../notebook/texts/op';
import { readBlocks } from '../../notebook/texts/blocks';
import { beginText, copyText, textOf } from '../../notebook/texts/texts';
import { claimWriter } from '../../notebook/texts/writers';
import { GONE, type Written } from '../../notebook/written';
import { ok } from '../../util/result';
import type { Here } from '../here';
import type { RecordList } from '../records';

/** Drafts beyond what `records.drafts` does: their texts. */
export interface DraftVerbs {
  /** The text of a draft, for the editor; undefined where it has none. */
  text(id: string): Text | undefined;
  /** What a draft says, as plain data. */
  blocks(id: string): readonly Block[];
  /** Adds a draft that begins with some blocks, and answers its id. */
  begin(fields: FreshOf<typeof drafts>, blocks: readonly Block[]): Written<string>;
  /** Adds a draft with the text of another one, and answers its id. */
  duplicate(draft: Draft, title: string): Written<string>;
  /** Changes what a draft is called, as it is typed: that is no act to be taken back letter by letter. */
  entitle(id: string, title: string): Written<unknown>;
  /** Changes the text as somebody decided about suggestions in it. Refuses as other verbs do. */
  decide(id: string, decision: (text: Text) => Op[]): Written<null>;
  /** Says that this member wrote in a draft: the other one is told, some times an hour, and at once after their “ready”. */
  wrote(id: string): void;
}

/** Milliseconds for which all that a member writes in a text is one piece of news. */
export const ONE_SITTING = 10 * 60_000;

export function draftVerbs({ doc, me, now }: Here, list: RecordList<typeof drafts>): DraftVerbs {
  const told = new Map<string, number>();
  const add = (fields: FreshOf<typeof drafts>, fill: (id: string) => void): Written<string> => {
    let added: Written<string> | undefined;
    const wrote = change(doc, () => {
      added = list.add(fields);
      if (added.ok) fill(added.value);
    });
    return wrote && added !== undefined ? added : list.add(fields);
  };
  return {
    text: (id) => textOf(doc, id),
    blocks: (id) => {
      const text = textOf(doc, id);
      return text === undefined ? [] : readBlocks(text);
    },
    begin: (fields, blocks) =>
      add(fields, (id) => {
        if (blocks.length > 0) claimWriter(doc, me);
        beginText(doc, id, blocks);
      }),
    duplicate: ({ id, least, most }, title) =>
      add({ title, least, most }, (copy) => copyText(doc, id, doc, copy)),
    entitle: (id, title) => editRecord(doc, drafts, id, me, { title }),
    decide: (id, decision) => {
      const text = textOf(doc, id);
      if (text === undefined) return GONE;
      const ops = decision(text);
      return change(doc, () => text.applyDelta(ops)) ? ok(null) : refused(doc);
    },
    wrote: (id) => {
      const at = now();
      const draft = list.list.get().find((one) => one.id === id);
      const since = draft === undefined ? undefined : wroteSince(draft, me, at);
      if (since === undefined && at - (told.get(id) ?? -Infinity) < ONE_SITTING) return;
      told.set(id, at);
      editRecord(doc, drafts, id, me, { wrote: since ?? at });
    },
  };
}

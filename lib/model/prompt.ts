import * as v from 'valibot';
import { line } from './field';
import { kind, type RecordOf } from './kind';

/** Most characters of a prompt. */
export const MAX_PROMPT = 200;

/** A question that stands at every reading of a notebook. */
export const prompts = kind(
  'prompts',
  {
    /** '' for one of the first three in its first words: the view says them in the person's language. */
    text: line(MAX_PROMPT),
    /** Taken out of the set. It stays, since its answers stay. */
    away: v.optional(v.boolean(), false),
  },
  { order: 'made by people', most: 100, section: 'readings' },
);

type PromptRecord = RecordOf<typeof prompts>;

/** The prompts with which every notebook begins, by id. */
const FIRST_PROMPTS = ['liked', 'disliked', 'apply'] as const;
export type FirstPrompt = (typeof FIRST_PROMPTS)[number];

/** Fractional keys, as lib/notebook/ordered.ts makes them. */
const FIRST_ORDER: Readonly<Record<FirstPrompt, string>> = { liked: 'a0', disliked: 'a1', apply: 'a2' };

export type PromptOfSet = Pick<PromptRecord, 'id' | 'text' | 'away'>;

/** What each of the first three begins with. */
export const firstPrompts = (): { readonly id: FirstPrompt; readonly order: string }[] =>
  FIRST_PROMPTS.map((id) => ({ id, order: FIRST_ORDER[id] }));

/**
 * The set of a notebook in its order. The first three stand in it from the beginning, though nobody wrote them into the
 * notebook: they are written when somebody first changes the set.
 */
export function promptSet(stored: readonly PromptRecord[]): PromptOfSet[] {
  const there = new Set(stored.map(({ id }) => id));
  const missing = firstPrompts()
    .filter(({ id }) => !there.has(id))
    .map((one): PromptRecord => ({ by: '', at: 0, text: '', away: false, ...one }));
  return [...stored, ...missing].toSorted((a, b) => prompts.compare(a, b));
}

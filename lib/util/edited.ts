/**
 * What a form writes of something that two people may change at the same time. Three texts of a field decide: what
 * stood there when the person began to type, what they typed, and what stands there now. It is the three-way merge of
 * version control, field by field and without a merge inside a text.
 */
export interface Edited {
  /** What stood there when the person began. */
  readonly was: string;
  readonly mine: string;
}

/** The fields of a form by name; null where this person has typed nothing. */
type Edits<Name extends string> = Readonly<Record<Name, Edited | null>>;

/** 'write': only this person changed it. 'clash': both did, so the person decides. 'nothing': there is nothing to write. */
type Judgement = 'nothing' | 'write' | 'clash';

/** How two texts are compared: what a field would keep of a text. */
export type Normal = (text: string) => string;

export const trimmed: Normal = (text) => text.trim();

/**
 * The field after the person typed.
 *
 * @param now what stands there outside of the form
 */
export function typeIn(before: Edited | null, now: string, text: string): Edited | null {
  const was = before?.was ?? now;
  return text === now && was === now ? null : { was, mine: text };
}

/** What the field shows. Where the person typed nothing, it follows what others write. */
export const shownIn = (edited: Edited | null, now: string): string => edited?.mine ?? now;

/** What is to be done with the field when the form is saved. */
export function judge(edited: Edited | null, now: string, normal: Normal = trimmed): Judgement {
  if (edited === null) return 'nothing';
  const [was, mine, other] = [edited.was, edited.mine, now].map(normal);
  if (mine === other) return 'nothing';
  return was === other ? 'write' : 'clash';
}

/** The person has seen what stands there now, and holds on to their own words. */
export const keepMine = (edited: Edited, now: string): Edited => ({ ...edited, was: now });

/** What saving a form writes, and the fields about which the person must decide first. */
export interface Settled<Name extends string> {
  readonly write: { readonly [Field in Name]?: string };
  readonly clashes: readonly Name[];
}

/**
 * All fields of a form, judged.
 *
 * @param now what stands in each field outside of the form, read when the person saves
 */
export function settle<Name extends string>(
  edits: Edits<Name>,
  now: Readonly<Record<Name, string>>,
  normal: { readonly [Field in Name]?: Normal } = {},
): Settled<Name> {
  const judged = (Object.keys(edits) as Name[]).map(
    (name) => [name, judge(edits[name], now[name], normal[name])] as const,
  );
  const of = (judgement: Judgement): Name[] =>
    judged.filter(([, one]) => one === judgement).map(([name]) => name);
  const write = of('write').map((name) => [name, shownIn(edits[name], now[name]).trim()]);
  return { write: Object.fromEntries(write) as Settled<Name>['write'], clashes: of('clash') };
}

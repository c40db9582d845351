import { THING } from '../../model/draft-pictures';
import type { Look, Run } from '../../model/draft-text';
import type { WrittenBlock } from '../../model/draft-tokens';
import { id } from '../../model/field';
import { parse } from '../../model/parse';
import { printOf } from '../../util/text';
import { blockAttributes, blockOf, lookOf, pictureOf, runAttributes } from './grammar';
import type { Attributes } from './op';
import { MOST_FORMATS, MOST_LENGTH, MOST_LINE, MOST_LINES } from './size';

/**
 * The body of a version: JSON with a list `[what its "\n" says, runs]` for each line. A run is
 * `[its words, what is said of them, who wrote them]`. What is said is what stands in a text (grammar.ts).
 */

/** What stands at a run; in a version its picture too, which in a text is a thing of its own. */
const saidOf = ({ picture, ...look }: Look): Attributes => ({
  ...runAttributes({ ...look, ...(picture && { picture }) }),
  ...(picture && { picture: picture.hash }),
});

/** The body of a version that says these lines. */
export const versionText = (blocks: readonly WrittenBlock[]): string =>
  JSON.stringify(
    blocks.map((block) => [
      blockAttributes(block),
      block.runs.map(({ text, by = '', ...look }) => [text, saidOf(look), by]),
    ]),
  );

/** What a version says, whoever wrote it: the same lines always give the same text. */
export function versionSays(blocks: readonly WrittenBlock[]): string {
  const runs = ({ runs: all }: WrittenBlock): [string, string][] => {
    const joined: [string, string][] = [];
    for (const { text, by: _by, ...look } of all) {
      const [last, said] = [joined.at(-1), JSON.stringify(saidOf(look))];
      if (last?.[1] === said) last[0] += text;
      else if (text !== '') joined.push([text, said]);
    }
    return joined;
  };
  return JSON.stringify(blocks.map((block) => [blockAttributes(block), runs(block)]));
}

/** What a draft says under its title, in some letters: the same in every copy of the notebook, and another after any change. */
export const draftSays = (title: string, blocks: readonly WrittenBlock[]): string =>
  printOf(`${title}\n${versionSays(blocks)}`);

const attributes = (value: unknown): Attributes =>
  typeof value === 'object' && value !== null ? (value as Attributes) : {};

/** A run, or undefined where none stands. It holds no line break: a line is a line. */
function runOf(value: unknown): (Run & { by: string }) | undefined {
  const [text, said, by] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (typeof text !== 'string' || text === '') return undefined;
  const picture = text === THING ? pictureOf(said, attributes(said)) : undefined;
  const look = { ...lookOf(attributes(said)), ...(picture && { picture }) };
  return { ...look, text: text.replaceAll('\n', ' '), by: parse(id, by) ?? '' };
}

function lineOf(value: unknown): WrittenBlock | undefined {
  const [said, runs] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (!Array.isArray(runs)) return undefined;
  const all = runs.map(runOf).filter((run) => run !== undefined);
  return { ...blockOf([], attributes(said)), runs: all };
}

const lengthOf = ({ runs }: WrittenBlock): number => runs.reduce((sum, { text }) => sum + text.length, 0);

/** Whether an editor could take these lines. */
function fits(blocks: readonly WrittenBlock[]): boolean {
  const lengths = blocks.map(lengthOf);
  const all = lengths.reduce((sum, length) => sum + length + 1, 0);
  const runs = blocks.reduce((sum, block) => sum + block.runs.length, 0);
  return all <= MOST_LENGTH && runs <= MOST_FORMATS && lengths.every((length) => length <= MOST_LINE);
}

/**
 * Reads the body of a version, which the partner may have made: whole, or not at all. What this app does not know in a
 * line becomes a paragraph.
 *
 * @returns undefined where it is no version, or more than an editor can take
 */
export function parseVersion(json: string): readonly WrittenBlock[] | undefined {
  try {
    const lines: unknown = JSON.parse(json);
    if (!Array.isArray(lines) || lines.length === 0 || lines.length > MOST_LINES) return undefined;
    const blocks = lines.map(lineOf).filter((line) => line !== undefined);
    return blocks.length === lines.length && fits(blocks) ? blocks : undefined;
  } catch {
    return undefined; // no JSON: foreign bytes, nothing of ours to report
  }
}

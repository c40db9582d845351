import type { Run } from '../../model/draft-text';
import { safeAddress } from '../../model/safe-address';

/** Signs that mean something; a call before a link would make it a picture. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<>&~|]|!$/g, '\\$&');

/** At the head of a line some signs would begin a heading, a list or a rule. */
export const atHead = (line: string): string =>
  line.replace(/^(?:[#+=-])/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');

const isWordly = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
const isSpace = (sign: string): boolean => sign === '' || /\s/.test(sign);

const isMark = (sign: string): boolean => /\p{P}/u.test(sign) && sign !== '*';

/**
 * Whether stars may stand between two signs, the inner and the outer one: CommonMark 0.31, 6.2, leaves stars as they
 * are at spaces, and between letters and other signs.
 */
const holds = (inner: string, outer: string): boolean =>
  !isSpace(inner) && inner !== '*' && outer !== '*' && (isWordly(inner) || isSpace(outer) || isMark(outer));

const looks = ({ bold, italic }: Run): boolean => bold === true || italic === true;

/** The outermost signs of a text, whole letters. */
const endsOf = (text: string): readonly [first: string, last: string] => {
  const signs = [...text];
  return [signs[0] ?? '', signs.at(-1) ?? ''];
};

/** Words between stars, or between tags where stars would be read as stars. */
function marked(text: string, { bold, italic }: Run, before: string, after: string): string {
  const inner = escaped(text);
  const [first, last] = endsOf(text);
  if (holds(first, before) && holds(last, after)) {
    const stars = `${bold ? '**' : ''}${italic ? '*' : ''}`;
    return `${stars}${inner}${stars}`;
  }
  const slanted = italic ? `<em>${inner}</em>` : inner;
  return bold ? `<strong>${slanted}</strong>` : slanted;
}

/** A part of a line that is one link, or that has none. */
function part(run: Run, before: string, next: Run | undefined): string {
  const [, left = '', text = '', right = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
  const address = run.link === undefined ? undefined : safeAddress(run.link);
  const isLink = address !== undefined && text !== '';
  const beside = next === undefined ? '' : looks(next) ? '*' : (endsOf(next.text)[0] ?? '');
  const [outerLeft, outerRight] = isLink
    ? ['[', ']']
    : [left === '' ? before : left, right === '' ? beside : right];
  const words = looks(run) && text !== '' ? marked(text, run, outerLeft, outerRight) : escaped(text);
  // as entities: some readers take an escaped bracket in a link's words for its end
  const inLink = words.replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;');
  return left + (isLink ? `[${inLink}](<${address.replace(/[<>\\]/g, encodeURIComponent)}>)` : words) + right;
}

/** Runs as one line of Markdown. It holds no line break, and means what the runs look like. */
export function markdownWords(runs: readonly Run[]): string {
  let line = '';
  for (const [n, run] of runs.entries()) line += part(run, endsOf(line)[1], runs[n + 1]);
  return line.replace(/\s+/g, ' ').trim();
}

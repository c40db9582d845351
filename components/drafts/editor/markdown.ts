import { InputRule, inputRules } from '@tiptap/pm/inputrules';
import type { Plugin } from '@tiptap/pm/state';
import type { BlockLook } from '../../../lib/model/draft-text';
import { lookOf } from '../../../lib/notebook/texts/grammar';
import type { Attributes } from '../../../lib/notebook/texts/op';
import { lineAs, lookOfLine, putRule } from './commands';
import { marksOf, schema } from './schema';

/** A sign at the beginning of a paragraph that makes it something else, once a space follows. */
const lineRule = (sign: RegExp, lookFor: (found: RegExpMatchArray) => BlockLook): InputRule =>
  new InputRule(sign, (state, found, start, end) => {
    if (lookOfLine(state.doc.resolve(start).parent).kind !== 'paragraph') return null;
    return lineAs(state.tr.delete(start, end), start, lookFor(found));
  });

/** Three hyphens alone in a paragraph are a line across the text. */
const ruleRule = (): InputRule =>
  new InputRule(/^---$/, (state, _found, start, end) => {
    const { parent } = state.doc.resolve(start);
    if (lookOfLine(parent).kind !== 'paragraph' || parent.content.size !== end - start) return null;
    return putRule(state.tr.delete(start, end));
  });

/** Words between signs get a mark in place of the signs. The last sign is what is typed. */
const markRule = (pattern: RegExp, look: (found: RegExpMatchArray) => Attributes): InputRule =>
  new InputRule(pattern, (state, found, start, end) => {
    const [, before = '', words = ''] = found;
    const marks = marksOf(lookOf(look(found)));
    if (marks.length === 0) return null;
    const from = start + before.length;
    const tr = state.tr.replaceWith(
      from,
      end,
      schema.text(words, [...marks, ...state.doc.resolve(from).marks()]),
    );
    for (const { type } of marks) tr.removeStoredMark(type);
    return tr;
  });

/** Markdown as people type it. Backspace at once afterwards brings the signs back. */
export const markdownRules = (): Plugin =>
  inputRules({
    rules: [
      lineRule(/^(#{1,4})\s$/, ([, signs = '']) => ({
        kind: 'heading',
        level: Math.max(2, signs.length) as 2 | 3 | 4,
      })),
      lineRule(/^[-*+]\s$/, () => ({ kind: 'bullet', indent: 0 })),
      lineRule(/^1[.)]\s$/, () => ({ kind: 'numbered', indent: 0 })),
      lineRule(/^>\s$/, () => ({ kind: 'quote' })),
      ruleRule(),
      markRule(/(^|[^*])\*\*([^*\s](?:[^*]{0,500}[^*\s])?)\*\*$/, () => ({ bold: true })),
      markRule(/(^|[^*])\*([^*\s](?:[^*]{0,500}[^*\s])?)\*$/, () => ({ italic: true })),
      markRule(/(^|[^\w_])_([^_\s](?:[^_]{0,500}[^_\s])?)_$/, () => ({ italic: true })),
      markRule(/(^|[^!])\[([^\][]{1,500})\]\(([^()\s]{1,2000})\)$/, ([, , , link = '']) => ({ link })),
    ],
  });

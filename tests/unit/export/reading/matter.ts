import { comments } from '../../../../lib/model/comment';
import { highlights, type Highlight } from '../../../../lib/model/highlight';
import { type Matter, snapshotOf } from '../../../../lib/export/reading/snapshot';
import type { Snapshot } from '../../../../lib/export/reading/snapshot';
import { answers } from '../../../../lib/model/answer';
import type { Reading } from '../../../../lib/model/reading';
import { ARTICLE } from '../works';

export const AT = Date.UTC(2026, 10, 20, 12);
export const NOW = Date.UTC(2026, 10, 29, 8, 30);

const WORDS: Matter['words'] = {
  ...{ language: 'en', article: 'Article', highlights: 'Highlights', discussion: 'Discussion' },
  ...{ paragraph: (n) => `paragraph ${n}`, page: (label) => `page ${label}` },
  figure: ({ figure, quote }) => `${figure}: ${quote}`,
  meanings: {
    ...{ note: 'Note', liked: 'Liked', disliked: "Didn't like", question: 'Question' },
    ...{ try: 'Try at my library', quote: 'Quote for our post' },
  },
};

type Part<T> = Partial<T> & { readonly id: string };

export const comment = (part: Part<ReturnType<typeof comments.parse> & object>) => ({
  ...comments.parse({ on: 'highlight', subject: 'h1', by: 'ana', at: AT, text: 'Yes.', ...part })!,
  ...(part.onlyMine === true ? { onlyMine: true as const } : {}),
});

export const highlight = (part: Part<Highlight>): Highlight => ({
  ...highlights.parse({
    ...{ reading: 'r', by: 'ana', at: AT, meaning: 'liked' },
    ...{ quote: 'the song they sing', prefix: 'spoke of ', suffix: ' in both', ...part },
  })!,
  ...(part.onlyMine === true ? { onlyMine: true as const } : {}),
});

export const SPOT = { paragraph: 4, page: 'ii', position: { start: 120, end: 138 } };
export const NOWHERE = { paragraph: 0, page: '', position: null };

export const answer = (part: object) =>
  answers.parse({ id: 'a1', by: 'bo', at: AT, reading: 'r', prompt: 'apply', ...part })!;

/** A reading whose own answers are those of a test. */
export const reading = (part: Partial<Reading> & object = {}): Reading =>
  Object.assign({ ...ARTICLE, id: 'r', at: AT }, part);

export const matter = (part: Partial<Matter> = {}): Matter => ({
  ...{ reading: reading(), notebook: 'Spring match', article: [], words: WORDS },
  ...{ highlights: [[highlight({ id: 'h1' }), SPOT]], comments: [], stored: [], prompts: [] },
  members: ['ana', 'bo'],
  nameOf: (id) => ({ ana: 'Ana', bo: 'Bo' })[id] ?? 'Somebody',
  ...part,
});

/** A highlight with a thread, one without place, an answer, a comment on the reading, the article's text. */
export const full = (part: Partial<Matter> = {}): Snapshot =>
  snapshotOf(
    matter({
      highlights: [
        [highlight({ id: 'h1' }), SPOT],
        [highlight({ id: 'h2', by: 'bo', meaning: 'question', quote: 'gone words', prefix: '' }), NOWHERE],
      ],
      comments: [
        comment({ id: 'c1', text: 'First line\nsecond line' }),
        comment({ id: 'c2', by: 'bo', parent: 'c1', text: 'A reply' }),
        comment({ id: 'c3', by: 'bo', text: 'From Bo' }),
        comment({ id: 'c4', on: 'reading', subject: 'r', text: 'On the whole' }),
        comment({ id: 'c5', on: 'reading', subject: 'r', parent: 'c4', by: 'bo', text: 'Indeed' }),
      ],
      stored: [answer({ text: 'In March.' })],
      prompts: [{ id: 'apply', question: 'How does it apply to us?' }],
      article: [
        { kind: 'heading', text: 'The rug', number: 2 },
        { kind: 'paragraph', text: 'Few of them spoke.', number: 1 },
      ],
      ...part,
    }),
    false,
  );

/** Texts that mean something to a program that reads a file. */
export const HOSTILE = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '＝1', '"quoted", and more', 'two\nlines', "it's"],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '![x](https://evil.example/p.png)'],
  ...[
    '[x](javascript:alert(1))',
    '# heading',
    '---',
    '- a\n- b',
    'key: value',
    '&amp;',
    '{{x}}',
    '\u2028end',
  ],
  ...[
    '```\ncode\n```',
    '[a]: javascript:alert(1)',
    '</style></title>',
    '1. one',
    '`tick` *star* _line_',
    '~~~',
  ],
];

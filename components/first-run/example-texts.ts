import { t } from '../../lib/i18n/t';
import { creatorsOfByline } from '../../lib/model/creator';
import type { Block } from '../../lib/model/draft-text';
import type { ExampleRecord, ExampleTexts } from '../../lib/model/example-texts';
import { escapeHtml } from '../../lib/util/escape-html';
import { examplePlan } from './example-plan';

/** Paragraphs parted by blank lines as HTML; a line that begins with "## " is a heading. */
function toHtml(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((part) => escapeHtml(part).replace(/\n/g, ' '))
    .map((part) => (part.startsWith('## ') ? `<h2>${part.slice(3)}</h2>` : `<p>${part}</p>`))
    .join('\n');
}

const readings = (): ExampleRecord[] => [
  {
    kind: 'readings',
    daysAgo: 3,
    fields: {
      title: t('example.firstTitle'),
      creators: creatorsOfByline(t('example.firstByline')),
      site: t('example.firstSite'),
      published: '2026-09-14',
    },
    partnerSays: { liked: t('example.firstLiked'), disliked: t('example.firstDisliked') },
    html: toHtml(t('example.firstText')),
  },
  {
    kind: 'readings',
    daysAgo: 6,
    fields: {
      title: t('example.secondTitle'),
      creators: creatorsOfByline(t('example.secondByline')),
      site: t('example.secondSite'),
      published: '2026-10-02',
    },
    partnerSays: { liked: t('example.secondLiked'), disliked: t('example.secondDisliked') },
    html: toHtml(t('example.secondText')),
  },
];

const comment = (record: number, daysAgo: number, text: string): ExampleRecord => ({
  ...{ kind: 'comments', daysAgo },
  fields: { on: 'reading', text },
  on: { record, field: 'subject' },
});

const books = (): ExampleRecord[] => [
  {
    ...{ kind: 'books', daysAgo: 10 },
    fields: {
      title: t('example.bookOneTitle'),
      author: t('example.bookOneAuthor'),
      values: t('example.bookOneValues'),
      why: t('example.bookOneWhy'),
    },
  },
  {
    ...{ kind: 'books', daysAgo: 9 },
    fields: {
      title: t('example.bookTwoTitle'),
      author: t('example.bookTwoAuthor'),
      values: t('example.bookTwoValues'),
      why: t('example.bookTwoWhy'),
    },
  },
];

const note = (daysAgo: number, text: string): ExampleRecord => ({
  ...{ kind: 'notes', daysAgo },
  fields: { text },
});

/** A line of the draft: one that begins with "## " is a heading, one with "- " an item. */
function lineOf(text: string): Block {
  if (text.startsWith('## ')) return { kind: 'heading', level: 2, runs: [{ text: text.slice(3) }] };
  if (text.startsWith('- ')) return { kind: 'bullet', indent: 0, runs: [{ text: text.slice(2) }] };
  return { kind: 'paragraph', runs: [{ text }] };
}

/** A draft that is begun, with something that the partner suggests in its first line. */
function draft(): ExampleRecord {
  const [first, ...more] = t('example.draftText').trim().split(/\n+/).map(lineOf);
  const suggestion = { text: ` ${t('example.draftSuggestion')}`, inserted: { id: 'example', by: '' } };
  return {
    ...{ kind: 'drafts', daysAgo: 1 },
    fields: { title: t('example.draftTitle'), state: 'drafting' },
    blocks: first === undefined ? [] : [{ ...first, runs: [...first.runs, suggestion] }, ...more],
  };
}

/** The words of the example notebook, in the person's language. Our own, made up for it. */
export const exampleTexts = (): ExampleTexts => ({
  notebook: t('example.notebook'),
  partner: t('example.partner'),
  records: [
    ...readings(),
    comment(0, 2, t('example.firstComment')),
    comment(1, 5, t('example.secondComment')),
    ...books(),
    note(1, t('example.noteOne')),
    note(2, t('example.noteTwo')),
    draft(),
    ...examplePlan(),
  ],
});

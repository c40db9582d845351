import { t } from '../../lib/i18n/t';
import type { ExampleTexts } from '../../lib/session/library';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Paragraphs parted by blank lines as HTML; a line that begins with "## " is a heading. */
export function toHtml(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((part) => part.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign).replace(/\n/g, ' '))
    .map((part) => (part.startsWith('## ') ? `<h2>${part.slice(3)}</h2>` : `<p>${part}</p>`))
    .join('\n');
}

/** The words of the example notebook, in the person's language. Our own, made up for it. */
export function exampleTexts(): ExampleTexts {
  return {
    notebook: t('example.notebook'),
    partner: t('example.partner'),
    readings: [
      {
        title: t('example.firstTitle'),
        byline: t('example.firstByline'),
        site: t('example.firstSite'),
        published: '2026-09-14',
        html: toHtml(t('example.firstText')),
        liked: t('example.firstLiked'),
        disliked: t('example.firstDisliked'),
        comment: t('example.firstComment'),
      },
      {
        title: t('example.secondTitle'),
        byline: t('example.secondByline'),
        site: t('example.secondSite'),
        published: '2026-10-02',
        html: toHtml(t('example.secondText')),
        liked: t('example.secondLiked'),
        disliked: t('example.secondDisliked'),
        comment: t('example.secondComment'),
      },
    ],
    books: [
      {
        title: t('example.bookOneTitle'),
        author: t('example.bookOneAuthor'),
        values: t('example.bookOneValues'),
        why: t('example.bookOneWhy'),
      },
      {
        title: t('example.bookTwoTitle'),
        author: t('example.bookTwoAuthor'),
        values: t('example.bookTwoValues'),
        why: t('example.bookTwoWhy'),
      },
    ],
    notes: [t('example.noteOne'), t('example.noteTwo')],
  };
}

import { NO_DETAILS } from '../../model/details';
import { escapeHtml } from '../../util/escape-html';
import { chicago } from '../chicago';
import { pageOut } from '../page';
import { html as rich } from '../rich';
import { type Block, dayIn, type Marked, type Said, type Snapshot, whereIn } from './snapshot';

const STYLE = `
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 serif; }
blockquote { margin: 1.5em 0 0.25em; padding-inline-start: 1em; border-inline-start: 0.2em solid; }
blockquote, .said, li { break-inside: avoid; }
h1, h2, h3 { line-height: 1.2; break-after: avoid; }
.by { margin: 0; font-size: 0.85em; }
.said { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.number { font-size: 0.75em; margin-inline-end: 0.75em; }
pre { white-space: pre-wrap; }
img { max-width: 100%; height: auto; }
@media print { body { margin: 0; } }
`;

const signed = ({ name, at }: Pick<Said, 'name' | 'at'>): string =>
  [`<b><bdi>${escapeHtml(name)}</bdi></b>`, dayIn(at)].filter(Boolean).join(', ');

const saying = (one: Omit<Said, 'id' | 'replies'>, words: Snapshot['words']): string => {
  const about = one.about === undefined ? '' : ` · <bdi>${escapeHtml(words.figure(one.about))}</bdi>`;
  return `<p class="by">${signed(one)}${about}</p><p class="said" dir="auto">${escapeHtml(one.text)}</p>`;
};

const listed = (all: readonly Said[], words: Snapshot['words']): string => {
  const item = (one: Said): string => `<li>${saying(one, words)}${listed(one.replies, words)}</li>`;
  return all.length === 0 ? '' : `<ul>${all.map(item).join('\n')}</ul>`;
};

function marked(one: Marked, words: Snapshot['words']): string {
  const where = escapeHtml(whereIn(one, words));
  const line = [escapeHtml(words.meanings[one.meaning]), signed(one), where].filter(Boolean).join(' · ');
  return `<blockquote dir="auto">${escapeHtml(one.quote)}</blockquote><p class="by">${line}</p>${listed(one.said, words)}`;
}

const BLOCKS: Readonly<Record<Block['kind'], (text: string, number: number, src: string) => string>> = {
  heading: (text, level) => {
    const tag = `h${Math.min(6, Math.max(3, level + 1))}`;
    return `<${tag}>${text}</${tag}>`;
  },
  paragraph: (text, number) => `<p>${number === 0 ? '' : `<span class="number">${number}</span>`}${text}</p>`,
  item: (text) => `<p>• ${text}</p>`,
  quote: (text) => `<blockquote>${text}</blockquote>`,
  code: (text) => `<pre>${text}</pre>`,
  picture: (text, _, src) => `<figure><img src="${src}" alt="${text}" loading="lazy"></figure>`,
};

const part = (name: string, inner: string): string =>
  inner === '' ? '' : `<section><h2>${escapeHtml(name)}</h2>\n${inner}\n</section>`;

function articleOf({ article, reading, words }: Snapshot): string {
  const inner = article
    .map(({ kind, text, number, src = '' }) => BLOCKS[kind](escapeHtml(text), number, escapeHtml(src)))
    .join('\n');
  const language = reading.language === '' ? '' : ` lang="${escapeHtml(reading.language)}"`;
  return part(words.article, inner === '' ? '' : `<div dir="auto"${language}>${inner}</div>`);
}

/** A reading with what was marked and said as one page to print: without scripts, and nothing is loaded with it. */
export function readingHtml(snapshot: Snapshot): string {
  const { reading, highlights, comments, answers, words } = snapshot;
  const title = escapeHtml(reading.title || reading.url);
  const discussion = answers.map(
    ({ question, given }) =>
      `<h3 dir="auto">${escapeHtml(question)}</h3>${given.map((one) => saying(one, words)).join('\n')}`,
  );
  const body = `<h1 dir="auto">${title}</h1>
${rich(chicago(reading, NO_DETAILS))}
${part(words.highlights, highlights.map((one) => marked(one, words)).join('\n'))}
${part(words.discussion, [...discussion, listed(comments, words)].filter(Boolean).join('\n'))}
${articleOf(snapshot)}`;
  const beside = snapshot.article.some(({ kind }) => kind === 'picture');
  return pageOut({
    language: words.language,
    title: reading.title || reading.url,
    style: STYLE,
    body,
    beside,
  });
}

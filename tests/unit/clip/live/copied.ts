import { flatCopy } from '../../../../lib/clip/live/flat-copy';

/** The body of the copy of a page that is open. */
export function copied(html: string, how?: 'seen' | 'selected' | 'written'): string {
  document.body.innerHTML = html;
  const copy = flatCopy(document, document.documentElement, how);
  return copy?.root.querySelector('body')?.innerHTML ?? 'too much';
}

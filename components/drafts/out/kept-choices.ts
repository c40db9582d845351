import type { OutChoices } from '../../../lib/export/draft/gathered';

const KEY = 'draft-out';
const FIRST: OutChoices = { suggestions: 'as it was', withComments: false, references: 'Chicago' };

/** How drafts go out from this device: as the person chose last. */
export function keptChoices(): OutChoices {
  try {
    const words = localStorage.getItem(KEY)?.split(' ');
    if (words === undefined) return FIRST;
    return {
      suggestions: words.includes('suggested') ? 'as suggested' : 'as it was',
      withComments: words.includes('comments'),
      references: (['Chicago', 'APA'] as const).find((one) => words.includes(one)) ?? 'none',
    };
  } catch {
    return FIRST; // storage that is switched off
  }
}

/** Keeps the choices, for the next draft and for the desk, which prints. Where that cannot be, they hold here alone. */
export function keepChoices({ suggestions, withComments, references }: OutChoices): void {
  const words = [suggestions === 'as suggested' && 'suggested', withComments && 'comments', references];
  try {
    localStorage.setItem(KEY, words.filter(Boolean).join(' '));
  } catch {
    // a full disk: nothing of the person's is lost
  }
}

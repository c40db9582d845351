import { click, fill, getByRole } from '../../scripts/by-role.mjs';
import type { Couple } from './two-people';

/** Begins a draft as Ana with some words, and opens it at Bo. The caret is behind the words. */
export async function begunDraft({ ana, bo }: Couple, title: string, words: string): Promise<void> {
  for (const { panel } of [ana, bo]) await click(panel, 'tab', 'Write');
  await click(ana.panel, 'button', 'New draft');
  await click(ana.panel, 'menuitem', 'Blank');
  await fill(ana.panel, 'textbox', 'Title', title);
  await click(bo.panel, 'button', title, 15_000);
  await (await getByRole(ana.panel, 'textbox', 'Draft')).focus();
  await ana.panel.keyboard.type(words);
}

import { type TextChoices, textChoicesOf, USUAL_TEXT } from '../../model/text-choices';
import type { BookbagDb } from '../../store/db';
import { watchSetting, writeSetting } from '../../store/settings';
import { Cell } from '../../util/observed';
import type { Library } from './library';

/**
 * How texts look on this device. A choice is told at once and then written, so that a slider moves with the hand;
 * what comes from the disk counts only while nothing is on its way there.
 */
export function followTextChoices(
  db: BookbagDb,
  signal: AbortSignal,
): Pick<Library, 'textChoices' | 'setTextChoices'> {
  const textChoices = new Cell<TextChoices>(USUAL_TEXT);
  let writing = 0;
  const follow = (value: unknown): void => {
    if (writing === 0) textChoices.set(textChoicesOf(value));
  };
  watchSetting(db, 'text', follow, signal);
  const setTextChoices = async (choices: TextChoices): Promise<void> => {
    textChoices.set(choices);
    writing += 1;
    try {
      await writeSetting(db, 'text', choices);
    } finally {
      writing -= 1;
    }
  };
  return { textChoices, setTextChoices };
}

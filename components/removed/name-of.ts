import { t } from '../../lib/i18n/t';
import { plainMarked } from '../../lib/util/marked/plain-marked';
import type { Made } from '../../lib/model/kind';

const MOST = 60;

/** What people call a record: its title, its name, or how its words begin, marked ones too. */
export function nameOf(record: Made): string {
  const { title, name, text, quote } = record as Made &
    Partial<Record<'title' | 'name' | 'text' | 'quote', string>>;
  const words =
    [title, name, text && plainMarked(text), quote].find((one) => one !== undefined && one !== '') ??
    t('removed.unnamed');
  const line = words.replaceAll(/\s+/gu, ' ');
  return line.length <= MOST ? line : `${line.slice(0, MOST).trimEnd()}…`;
}

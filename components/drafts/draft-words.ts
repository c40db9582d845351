import { longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Draft } from '../../lib/model/draft';
import type { People } from '../hooks/people';

type State = Draft['state'];

const STATES: Readonly<Record<State, () => string>> = {
  idea: () => t('draft.idea'),
  drafting: () => t('draft.drafting'),
  ready: () => t('draft.ready'),
  published: () => t('draft.published'),
};

export const stateWords = (state: State): string => STATES[state]();

/** What a draft is called. */
export const draftTitle = ({ title }: Pick<Draft, 'title'>): string =>
  title === '' ? t('draft.untitled') : title;

/**
 * Who wrote in it last, and when; '' where nobody has yet.
 *
 * @param now milliseconds since 1970
 */
export function lastWords({ wrote }: Draft, people: People, now: number): string {
  const [last] = Object.entries<number>(wrote).toSorted(([, a], [, b]) => b - a);
  if (last === undefined) return '';
  const [who, when] = [people.of(last[0]), longDate(last[1], now)];
  return who.isMe ? t('draft.lastByYou', [when]) : t('draft.lastBy', [who.name, when]);
}

import { t } from '../../lib/i18n/t';
import { type Person, tokenName } from '../hooks/people';
import { Token } from '../ui/Token';
import './talk.css';

interface Props {
  who: Person;
  when: string;
  edited: boolean;
  fresh: boolean;
  /** Nobody else sees it. */
  onlyMine?: boolean | undefined;
}

/** The line above somebody's words: who, when, and whether it is new. */
export function Said({ who, when, edited, fresh, onlyMine = false }: Props) {
  return (
    <p className={`said seat-${who.seat}`}>
      <Token name={tokenName(who)} seat={who.seat} />
      <span className="who" dir="auto">
        {who.isMe ? t('app.you') : who.name}
      </span>
      <span className="tiny muted">{when}</span>
      {onlyMine && <span className="tiny only-you">{t('who.onlyYou')}</span>}
      {edited && <span className="tiny muted">{t('talk.edited')}</span>}
      {fresh && <span className="tiny who">{t('talk.new')}</span>}
    </p>
  );
}

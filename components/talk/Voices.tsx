import type { ReactNode, RefObject } from 'react';
import { hasDate, moment } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Person } from '../hooks/people';
import { useNews } from '../hooks/use-news';
import { useNow } from '../hooks/use-now';
import { Token } from '../ui/Token';
import { Words } from './Words';
import './talk.css';

/** Both members' words on one thing, side by side in the two inks. */
export function Voices({ children }: { children: ReactNode }) {
  return <div className="voices">{children}</div>;
}

interface Props {
  person: Person;
  words: string;
  /** What stands there while they have said nothing. */
  silent: string;
  /** In place of the words while they are changed. */
  form?: ReactNode;
  /** What shows that it is new. */
  fresh?: boolean;
  ref?: RefObject<HTMLDivElement | null>;
  /** When the words were written; 0 where that is not known. */
  at?: number;
  /** Beside the name. */
  children?: ReactNode;
  /** Above the words, and below them. */
  above?: ReactNode;
  below?: ReactNode;
}

export function Voice({ person, words, silent, form, fresh = false, ref, at = 0, ...rest }: Props) {
  const { children, above, below } = rest;
  const now = useNow();
  return (
    <div ref={ref} className={`voice seat-${person.seat}${fresh ? ' fresh' : ''}`}>
      <p className="voice-who">
        <Token name={person.name} seat={person.seat} />
        <span className="who" dir="auto">
          {person.isMe ? t('app.you') : person.name}
        </span>
        {words !== '' && hasDate(at) && <span className="tiny muted">{moment(at, now)}</span>}
        {fresh && <span className="tiny who">{t('talk.new')}</span>}
        {children}
      </p>
      {above}
      {form ?? (words === '' ? <p className="words muted">{silent}</p> : <Words text={words} />)}
      {below}
    </div>
  );
}

type NewProps = Omit<Props, 'ref' | 'form'> & {
  /** Kind, record and field in which it is said. */
  of: readonly [kind: string, id: string, field: string];
};

/** The partner's words: marked while they are new, and seen once they have stood on the screen. */
export function NewVoice({ of: [kind, id, field], fresh = false, ...rest }: NewProps) {
  const { fresh: isNew, ref } = useNews<HTMLDivElement>(kind, id, field);
  return <Voice {...rest} ref={ref} fresh={fresh || isNew} />;
}

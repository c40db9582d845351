import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import type { Person } from '../hooks/people';
import { Token } from '../ui/Token';
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
  /** Beside the name. */
  children?: ReactNode;
}

export function Voice({ person, words, silent, form, children }: Props) {
  return (
    <div className={`voice seat-${person.seat}`}>
      <p className="voice-who">
        <Token name={person.name} seat={person.seat} />
        <span className="who">{person.isMe ? t('app.you') : person.name}</span>
        {children}
      </p>
      {form ?? <p className={words === '' ? 'words muted' : 'words'}>{words === '' ? silent : words}</p>}
    </div>
  );
}

import { useEffect, useEffectEvent, useState } from 'react';
import type { Text } from 'yjs';
import { t } from '../../../lib/i18n/t';
import type { WrittenBlock } from '../../../lib/model/draft-tokens';
import { writtenNow } from '../../../lib/session/drafts/versions';
import { observe } from '../../../lib/util/observed';
import { soon } from '../../../lib/util/timers';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import type { DraftEditor } from '../editor/create-editor';
import { lineWriters, wroteAt } from './wrote';
import './who.css';

/** Milliseconds between two looks at who wrote: meanwhile the initials go along with what is written. */
const LOOKED_EVERY = 400;

/** Puts into words who wrote; '' where no words stand. */
function useTold(): (members: readonly string[]) => string {
  const people = usePeople();
  const nameOf = (by: string): string => {
    const { isMe, name } = people.of(by);
    return isMe ? t('app.you') : name;
  };
  return (members) => {
    const names = new Set(members.filter((by) => by !== '').map(nameOf));
    if (names.size > 0) return t('draft.wroteThis', [new Intl.ListFormat(t('app.language')).format(names)]);
    return members.length > 0 ? t('draft.wroteUnknown') : '';
  };
}

interface Props {
  /** Of what describes the box. */
  id: string;
  editor: DraftEditor;
  text: Text;
}

/**
 * Draws who wrote in which line, beside the lines. Below the sheet it says who wrote where the caret is. That describes
 * the box, and is no live region: a screen reader says it when one comes to the box, or asks.
 */
export function WhoWrote({ id, editor: { state, gutter }, text }: Props) {
  const { me } = useSession();
  const people = usePeople();
  const told = useTold();
  const [here, setHere] = useState('');
  const draw = useEffectEvent((blocks: readonly WrittenBlock[]) => {
    const isAlone = people.partner === null; // then all is one's own
    gutter.draw(isAlone ? [] : lineWriters(blocks, people), (at) => told(wroteAt(blocks, at, at)));
  });
  const tell = useEffectEvent((blocks: readonly WrittenBlock[]) => {
    setHere(told(wroteAt(blocks, ...gutter.selected())));
  });
  useEffect(() => {
    const stop = new AbortController();
    let [seen, blocks]: [unknown, readonly WrittenBlock[]] = [undefined, []];
    const look = (): void => {
      if (seen !== state.get().doc) {
        [seen, blocks] = [state.get().doc, writtenNow({ text, me })];
        draw(blocks);
      }
      tell(blocks);
    };
    observe(state, soon(LOOKED_EVERY, look, stop.signal), stop.signal);
    look();
    return () => stop.abort();
  }, [state, text, me]);
  return (
    <p id={id} className="small muted who-wrote">
      {here}
    </p>
  );
}

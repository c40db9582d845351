import {
  type ComponentProps,
  type SyntheticEvent,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { t } from '../../lib/i18n/t';
import { useCanWrite } from '../hooks/use-can-write';
import type { UnsentWords } from '../hooks/use-unsent';
import { UnsentTrouble } from '../ui/UnsentTrouble';
import { Naming } from './Naming';
import { ReadOnly } from './ReadOnly';
import { sendOnEnter } from './send-on-enter';

type Props = Pick<
  ComponentProps<'textarea'>,
  'ref' | 'rows' | 'placeholder' | 'maxLength' | 'aria-label' | 'aria-labelledby'
> & {
  unsent: UnsentWords;
  onSend: () => void;
  /** The words are shown as they are typed: no mark means anything in them. */
  plain?: boolean;
};

/** Where words are typed that both will read, and under it what keeps them from being kept or sent. */
export function WordsBox({ unsent, onSend, plain = false, ref, placeholder = ' ', ...rest }: Props) {
  const canWrite = useCanWrite();
  const hint = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => box.current as HTMLTextAreaElement);
  const [caret, setCaret] = useState(0);
  // React's own events: what the page's own listener for "input" draws anew comes before React reads what was typed
  const look = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>): void =>
    setCaret(currentTarget.selectionEnd);
  return (
    <>
      <textarea
        {...rest}
        ref={box}
        dir="auto"
        className="field"
        aria-describedby={plain ? undefined : hint}
        placeholder={placeholder} // without one, the style sheet does not know whether it is empty
        value={unsent.text}
        readOnly={!canWrite}
        onChange={(event) => {
          unsent.change(event.target.value);
          look(event);
        }}
        onKeyUp={look}
        onClick={look}
        onKeyDown={(event) => sendOnEnter(event, onSend)}
      />
      {!plain && (
        <>
          <p className="tiny muted marks-hint" id={hint}>
            {t('talk.marks')}
          </p>
          <Naming
            {...{ box, caret, text: unsent.text }}
            onText={(text, at) => {
              unsent.change(text);
              setCaret(at);
            }}
          />
        </>
      )}
      <UnsentTrouble shown={unsent.notKept} />
      <ReadOnly />
    </>
  );
}

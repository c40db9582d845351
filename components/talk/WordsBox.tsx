import { type ComponentProps, useId, useImperativeHandle, useRef } from 'react';
import { t } from '../../lib/i18n/t';
import { useCanWrite } from '../hooks/use-can-write';
import type { UnsentWords } from '../hooks/use-unsent';
import { UnsentTrouble } from '../ui/UnsentTrouble';
import { Naming } from './Naming';
import { ReadOnly } from './ReadOnly';
import { sendOnEnter } from './send-on-enter';

type Props = Pick<
  ComponentProps<'textarea'>,
  'ref' | 'rows' | 'placeholder' | 'aria-label' | 'aria-labelledby'
> & {
  unsent: UnsentWords;
  onSend: () => void;
};

/** Where words are typed that both will read, and under it what keeps them from being kept or sent. */
export function WordsBox({ unsent, onSend, ref, placeholder = ' ', ...rest }: Props) {
  const canWrite = useCanWrite();
  const hint = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => box.current as HTMLTextAreaElement);
  return (
    <>
      <textarea
        {...rest}
        ref={box}
        dir="auto"
        className="field"
        aria-describedby={hint}
        placeholder={placeholder} // without one, the style sheet does not know whether it is empty
        value={unsent.text}
        readOnly={!canWrite}
        onChange={(event) => unsent.change(event.target.value)}
        onKeyDown={(event) => sendOnEnter(event, onSend)}
      />
      <p className="tiny muted marks-hint" id={hint}>
        {t('talk.marks')}
      </p>
      <Naming box={box} text={unsent.text} onText={unsent.change} />
      <UnsentTrouble shown={unsent.notKept} />
      <ReadOnly />
    </>
  );
}

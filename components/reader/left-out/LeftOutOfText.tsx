import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { sanitizeForReading } from '../../../lib/clip/sanitize';
import { t } from '../../../lib/i18n/t';
import type { LeftOut } from '../../../lib/model/left-out';
import type { Reading } from '../../../lib/model/reading';
import { fail, ok } from '../../../lib/util/result';
import { report } from '../../../lib/util/report';
import { useCanWrite } from '../../hooks/use-can-write';
import { useLate } from '../../hooks/use-late';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { focusBackTo } from '../../ui/keep-focus';
import { useSay } from '../../ui/Toasts';
import { failureWords, reasonWords } from './left-out-words';
import { useLeftOut } from './use-left-out';
import './left-out.css';

/** What tidying and the finding of the article took from the page, below the text; each piece can be put back. */
export function LeftOutOfText({ reading }: { reading: Reading }) {
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLDivElement>(null);
  const id = useId();
  if (reading.leftOut === '') return null;
  return (
    <div className="left-out" ref={toggle}>
      <Button look="quiet" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('leftOut.title')}
      </Button>
      <section id={id} aria-label={t('leftOut.title')} hidden={!open}>
        {open && <Pieces key={reading.leftOut} reading={reading} back={toggle} />}
      </section>
    </div>
  );
}

/** @param back where the focus goes when the button that had it is gone */
function Pieces({ reading, back }: { reading: Reading; back: RefObject<HTMLElement | null> }) {
  const pieces = useLeftOut(reading.leftOut);
  const late = useLate(pieces === null);
  const canWrite = useCanWrite();
  const putBack = usePutBack(reading, back);
  const id = useId();
  return (
    <>
      <p className="muted small" aria-live="polite">
        {late && t('leftOut.onItsWay')}
        {pieces?.length === 0 && t('leftOut.damaged')}
      </p>
      <ol className="left-out-pieces">
        {pieces?.map((piece, n) => (
          <li key={n} className="card pad">
            <p className="small muted">{reasonWords(piece.by)}</p>
            <Piece id={`${id}-${n}`} piece={piece} language={reading.language} />
            {canWrite && (
              <Button aria-describedby={`${id}-${n}`} onClick={() => void putBack(n)}>
                {t('leftOut.putBack')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The piece as it would be read, sanitised: the partner may have made it. */
function Piece({ id, piece: { html }, language }: { id: string; piece: LeftOut; language: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const text = sanitizeForReading(html);
    for (const picture of text.querySelectorAll('img')) picture.remove();
    box.current?.replaceChildren(text);
  }, [html]);
  return <div className="left-out-piece" id={id} ref={box} lang={language === '' ? undefined : language} />;
}

/** Puts the n-th piece back and says what came of it. A second click while the first is under way does nothing. */
function usePutBack(reading: Reading, back: RefObject<HTMLElement | null>): (n: number) => Promise<void> {
  const session = useSession();
  const say = useSay();
  const busy = useRef(false);
  useEffect(
    () => () => {
      if (busy.current) requestAnimationFrame(() => focusBackTo(back.current));
    },
    [back],
  );
  return async (piece) => {
    if (busy.current) return;
    busy.current = true;
    const { id, body, leftOut } = reading;
    const asked = session.putBack({ reading: id, body, leftOut, piece });
    const put = await asked.catch((error: unknown) => {
      report('leftOut.putBack', error);
      return fail('failed' as const);
    });
    if (put.ok) {
      const { before, after } = put.value;
      const kept = session.acts.keep(
        { verb: 'edit', kind: 'readings', id },
        ok(() => session.readings.restoreText(id, before, after).ok),
      );
      return say(t('leftOut.isBack'), () => void (kept.ok && kept.value()));
    }
    busy.current = false;
    return say(failureWords(put.reason));
  };
}

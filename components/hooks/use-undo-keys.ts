import { useEffect, useEffectEvent } from 'react';
import { after } from '../../lib/util/timers';
import { isUndoKey } from '../ui/undo-keys';

/** Milliseconds for which a text box may say that it took something of its own back. The browser does it at once. */
const OWN_WITHIN = 30;

const TEXT_BOX =
  'textarea, [contenteditable]:not([contenteditable="false"]), input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"], [type="button"], [type="color"])';

const inTextBox = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TEXT_BOX) !== null;

/**
 * Calls `undo` for the keys that undo, wherever the focus is. A text box goes first: where it takes something of its
 * own back, nothing else is undone. A dialog is a thing of its own too.
 */
export function useUndoKeys(undo: () => void): void {
  const run = useEffectEvent(undo);
  useEffect(() => {
    const page = new AbortController();
    let waiting = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      if (!isUndoKey(event) || event.defaultPrevented || document.querySelector('dialog[open]') !== null)
        return;
      if (!inTextBox(event.target)) {
        event.preventDefault();
        run();
        return;
      }
      waiting.abort();
      waiting = new AbortController();
      after(OWN_WITHIN, () => run(), AbortSignal.any([page.signal, waiting.signal]));
    };
    const onInput = (event: Event): void => {
      if ((event as InputEvent).inputType === 'historyUndo') waiting.abort();
    };
    window.addEventListener('keydown', onKey, { signal: page.signal });
    window.addEventListener('input', onInput, { signal: page.signal, capture: true });
    return () => page.abort();
  }, []);
}

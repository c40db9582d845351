import { useEffect, useState } from 'react';
import { browserSpeech } from '../../../lib/reader/browser-speech';
import type { Speech } from '../../../lib/reader/speech';
import { Cell } from '../../../lib/util/observed';

/** A browser without speech has no voices. */
const SILENT: Speech = { voices: new Cell([]), say: (_, onEnd) => onEnd('failed') };

/** What speaks here, as long as the caller is in the page. */
export function useSpeech(): Speech {
  const [speech, setSpeech] = useState<Speech>(SILENT);
  useEffect(() => {
    if (typeof speechSynthesis === 'undefined') return undefined;
    const stop = new AbortController();
    setSpeech(browserSpeech(speechSynthesis, stop.signal));
    return () => stop.abort();
  }, []);
  return speech;
}

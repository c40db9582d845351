import { Cell } from '../util/observed';
import { after } from '../util/timers';
import { type Saying, type Speech, type Voice, voicesFor } from './speech';

/** What of the browser's speech is used. */
type Synthesis = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel' | 'resume' | 'addEventListener'>;

/** Milliseconds a sign takes a slow voice at most, and those a voice may need to begin. */
const A_SIGN = 160;
const TO_BEGIN = 6000;

/** Longest that one waits for a voice that tells nothing of its end, in milliseconds. */
const patienceFor = ({ text, speed }: Saying): number => TO_BEGIN + (text.length * A_SIGN) / speed;

/** Says something with a voice, in place of what is being said. */
function speak(
  synthesis: Synthesis,
  voice: SpeechSynthesisVoice,
  saying: Saying,
  onEnd: (outcome: 'said' | 'failed') => void,
  stop: AbortSignal,
): void {
  const ended = new AbortController();
  const end = (outcome: 'said' | 'failed'): void => {
    if (ended.signal.aborted || stop.aborted) return;
    ended.abort();
    onEnd(outcome);
  };
  const utterance = new SpeechSynthesisUtterance(saying.text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = saying.speed;
  utterance.addEventListener('end', () => end('said'));
  utterance.addEventListener('error', () => end('failed'));
  synthesis.cancel();
  synthesis.resume(); // a page that was left while paused stays so
  synthesis.speak(utterance);
  after(patienceFor(saying), () => end('said'), AbortSignal.any([stop, ended.signal]));
  stop.addEventListener('abort', () => !ended.signal.aborted && synthesis.cancel(), { once: true });
}

/**
 * The browser's speech. One utterance a sentence, since Chromium stops longer ones without a word; what is said is
 * cancelled before the next begins; and a voice that never tells its end is not waited for.
 */
export function browserSpeech(synthesis: Synthesis, signal: AbortSignal): Speech {
  const known = new Map<string, SpeechSynthesisVoice>();
  const voices = new Cell<readonly Voice[]>([]);
  const gather = (): void => {
    known.clear();
    for (const voice of synthesis.getVoices()) if (voice.localService) known.set(voice.voiceURI, voice);
    voices.set([...known].map(([id, { name, lang }]) => ({ id, name, language: lang })));
  };
  gather();
  synthesis.addEventListener('voiceschanged', gather, { signal });
  return {
    voices,
    say: (saying, onEnd, stop) => {
      const [first] = voicesFor(voices.get(), saying.language);
      const voice = known.get(saying.voice) ?? known.get(first?.id ?? '');
      // never the browser's own choice: it may send the text away
      if (voice === undefined) onEnd('failed');
      else speak(synthesis, voice, saying, onEnd, stop);
    },
  };
}

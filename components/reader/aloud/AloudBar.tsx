import { useEffect, useId, useMemo } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Aloud, AloudState, Manner } from '../../../lib/reader/aloud';
import { type Voice, voicesFor } from '../../../lib/reader/speech';
import { useObserved } from '../../hooks/use-observed';
import { Button } from '../../ui/Button';
import { SPEEDS } from './kept-manner';
import { useSpeech } from './speech-here';
import { firstSeen, useAloud, useMarked } from './use-aloud';
import './aloud.css';

interface Props {
  article: HTMLElement;
  /** Reading aloud has come to its end, or was stopped. */
  onDone: () => void;
}

/** Reads the text aloud from where one is; without a voice of this computer it says what to do. */
export function AloudBar({ article, onDone }: Props) {
  const speech = useSpeech();
  const voices = useObserved(speech.voices);
  const { sentences, aloud, manner, change } = useAloud(article, speech);
  if (voices.length === 0 || sentences.length === 0)
    return (
      <div className="aloud-bar" role="status">
        <p className="small">{voices.length === 0 ? t('aloud.noVoice') : t('aloud.noWords')}</p>
      </div>
    );
  return (
    aloud !== null && (
      <Speaking {...{ aloud, sentences, voices, manner, onDone }} language={article.lang} onManner={change} />
    )
  );
}

interface SpeakingProps {
  aloud: Aloud;
  sentences: ReturnType<typeof useAloud>['sentences'];
  voices: readonly Voice[];
  language: string;
  manner: Manner;
  onManner: (manner: Manner) => void;
  onDone: () => void;
}

function Speaking({ aloud, sentences, voices, language, manner, onManner, onDone }: SpeakingProps) {
  const state = useMarked(aloud, sentences);
  const offered = useMemo(() => voicesFor(voices, language), [voices, language]);
  useEffect(() => aloud.start(firstSeen(sentences)), [aloud, sentences]);
  return (
    <div className="aloud-bar" role="toolbar" aria-label={t('aloud.bar')}>
      <Ways state={state} aloud={aloud} onStop={onDone} onAgain={() => aloud.start(firstSeen(sentences))} />
      <VoiceChoice
        voices={offered}
        voice={offered.find(({ id }) => id === manner.voice)?.id ?? offered[0]?.id ?? ''}
        onVoice={(voice) => onManner({ ...manner, voice })}
      />
      <Speed speed={manner.speed} onSpeed={(speed) => onManner({ ...manner, speed })} />
      {state.is === 'failed' && (
        <p className="small" role="alert">
          {t('aloud.failed')}
        </p>
      )}
    </div>
  );
}

interface WaysProps {
  state: AloudState;
  aloud: Aloud;
  onStop: () => void;
  /** From what is seen now. */
  onAgain: () => void;
}

/** Pause and go on, a sentence back and on, and the end of it. */
function Ways({ state: { is }, aloud, onStop, onAgain }: WaysProps) {
  const again = (): void => (is === 'silent' ? onAgain() : aloud.goOn());
  return (
    <div className="aloud-ways">
      {is === 'speaking' ? (
        <Button onClick={() => aloud.pause()}>{t('aloud.pause')}</Button>
      ) : (
        <Button onClick={again}>{t('aloud.goOn')}</Button>
      )}
      <Button onClick={onStop}>{t('aloud.stop')}</Button>
      <Button look="quiet" onClick={() => aloud.step(-1)}>
        {t('aloud.back')}
      </Button>
      <Button look="quiet" onClick={() => aloud.step(1)}>
        {t('aloud.on')}
      </Button>
    </div>
  );
}

interface VoiceProps {
  voices: readonly Voice[];
  voice: string;
  onVoice: (voice: string) => void;
}

/** Voices of this computer, those of the text's language first. */
function VoiceChoice({ voices, voice, onVoice }: VoiceProps) {
  const id = useId();
  return (
    <div className="aloud-choice">
      <label htmlFor={id}>{t('aloud.voice')}</label>
      <select id={id} className="field" value={voice} onChange={(event) => onVoice(event.target.value)}>
        {voices.map(({ id: own, name, language }) => (
          <option key={own} value={own}>
            {t('aloud.voiceOf', [name, language])}
          </option>
        ))}
      </select>
    </div>
  );
}

function Speed({ speed, onSpeed }: { speed: number; onSpeed: (speed: number) => void }) {
  const id = useId();
  const words = t('text.percent', [Math.round(speed * 100)]);
  return (
    <div className="aloud-choice">
      <label htmlFor={id}>{t('aloud.speed')}</label>
      <input
        id={id}
        type="range"
        min={SPEEDS.least}
        max={SPEEDS.most}
        step={SPEEDS.step}
        value={speed}
        aria-valuetext={words}
        onChange={(event) => onSpeed(Number(event.target.value))}
      />
      <span className="tiny muted" aria-hidden="true">
        {words}
      </span>
    </div>
  );
}

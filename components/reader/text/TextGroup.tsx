import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import {
  type Paper,
  PAPERS,
  TEXT_RANGES,
  type TextChoices,
  type TextRange,
  TYPEFACES,
  type Typeface,
  USUAL_TEXT,
} from '../../../lib/model/text-choices';
import { report } from '../../../lib/util/report';
import { useLibrary } from '../../hooks/use-library';
import { useObserved } from '../../hooks/use-observed';
import { Button } from '../../ui/Button';
import { useSay } from '../../ui/Toasts';

const RANGES: readonly (readonly [TextRange, name: () => string, value: (value: number) => string])[] = [
  ['size', () => t('text.size'), (value) => t('text.percent', [value])],
  ['lineHeight', () => t('text.lineHeight'), (value) => t('text.percent', [value])],
  ['width', () => t('text.width'), (value) => t('text.letters', [value])],
  ['letterSpacing', () => t('text.letterSpacing'), (value) => t('text.percent', [value])],
  ['wordSpacing', () => t('text.wordSpacing'), (value) => t('text.percent', [value])],
];

const PAPER_WORDS: Readonly<Record<Paper, () => string>> = {
  '': () => t('text.asBrowser'),
  light: () => t('text.light'),
  sepia: () => t('text.sepia'),
  dark: () => t('text.dark'),
};

/** Names of typefaces are the same in every language. */
const FACE_NAMES: Readonly<Record<Typeface, string>> = {
  literata: 'Literata',
  atkinson: 'Atkinson Hyperlegible',
  lexend: 'Lexend',
  opendyslexic: 'OpenDyslexic',
};

/** Changes some of the choices, on this device. */
function useChange(): (some: Partial<TextChoices>) => void {
  const library = useLibrary();
  const say = useSay();
  return (some) => {
    library.setTextChoices({ ...library.textChoices.get(), ...some }).catch((error: unknown) => {
      report('library.setTextChoices', error);
      say(t('text.notKept'));
    });
  };
}

/** How texts look on this device: it changes as one moves, here and in the other pages of Bookbag. */
export function TextGroup() {
  const choices = useObserved(useLibrary().textChoices);
  const change = useChange();
  return (
    <div className="text-group" role="group" aria-label={t('text.text')}>
      {RANGES.map(([of, name, value]) => (
        <Slider
          key={of}
          of={of}
          name={name()}
          value={choices[of]}
          words={value(choices[of])}
          onValue={change}
        />
      ))}
      <Papers paper={choices.paper} onPaper={(paper) => change({ paper })} />
      <Faces typeface={choices.typeface} onFace={(typeface) => change({ typeface })} />
      <Button look="link" onClick={() => change(USUAL_TEXT)}>
        {t('text.reset')}
      </Button>
    </div>
  );
}

interface SliderProps {
  of: TextRange;
  name: string;
  value: number;
  /** The value as people read it. */
  words: string;
  onValue: (some: Partial<TextChoices>) => void;
}

function Slider({ of, name, value, words, onValue }: SliderProps) {
  const id = useId();
  const { least, most, step } = TEXT_RANGES[of];
  return (
    <div className="text-slider">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={words}
        onChange={(event) => onValue({ [of]: Number(event.target.value) })}
      />
      <span className="tiny muted" aria-hidden="true">
        {words}
      </span>
    </div>
  );
}

function Papers({ paper, onPaper }: { paper: Paper; onPaper: (paper: Paper) => void }) {
  const id = useId();
  return (
    <div className="papers" role="radiogroup" aria-labelledby={id}>
      <span className="text-name" id={id}>
        {t('text.paper')}
      </span>
      {PAPERS.map((one) => (
        <label key={one} className="paper-choice" {...(one === '' ? {} : { 'data-paper': one })}>
          <input type="radio" name={id} checked={one === paper} onChange={() => onPaper(one)} />
          {PAPER_WORDS[one]()}
        </label>
      ))}
    </div>
  );
}

/** A legible face by one switch, and each by its name. */
function Faces({ typeface, onFace }: { typeface: Typeface; onFace: (typeface: Typeface) => void }) {
  const id = useId();
  const legible = typeface !== USUAL_TEXT.typeface;
  return (
    <div className="faces">
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={legible}
        onClick={() => onFace(legible ? USUAL_TEXT.typeface : 'atkinson')}
      >
        {t('text.legible')}
      </button>
      <label className="text-name" htmlFor={id}>
        {t('text.typeface')}
      </label>
      <select
        id={id}
        className="field"
        value={typeface}
        onChange={(event) => onFace(event.target.value as Typeface)}
      >
        {TYPEFACES.map((one) => (
          <option key={one} value={one}>
            {FACE_NAMES[one]}
          </option>
        ))}
      </select>
    </div>
  );
}

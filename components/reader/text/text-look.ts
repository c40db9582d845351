import type { CSSProperties } from 'react';
import { TEXT_RANGES, type TextChoices, type TextRange } from '../../../lib/model/text-choices';
import { useLibrary } from '../../hooks/use-library';
import { useObserved } from '../../hooks/use-observed';
import './papers.css';
import './typefaces.css';
import './scripts.css';

/** The name of each in the style sheets, and what stands there for a value. */
const PROPERTIES: Readonly<Record<TextRange, readonly [name: string, of: (value: number) => string]>> = {
  size: ['--text-size', (percent) => `${percent / 100}`],
  lineHeight: ['--text-leading', (percent) => `${percent / 100}`],
  width: ['--text-letters', (letters) => `${letters}`],
  letterSpacing: ['--text-spacing', (percent) => `${percent / 100}em`],
  wordSpacing: ['--text-word-spacing', (percent) => `${percent / 100}em`],
};

/** What is not as usual, for the style sheets: each place has its own usual. */
function textStyle(choices: TextChoices): CSSProperties {
  const chosen = Object.entries(PROPERTIES).filter(
    ([name]) => choices[name as TextRange] !== TEXT_RANGES[name as TextRange].usual,
  );
  return Object.fromEntries(
    chosen.map(([name, [property, of]]) => [property, of(choices[name as TextRange])]),
  );
}

interface TextLook {
  /** For what stands around a text and gives it its measures. */
  readonly style: CSSProperties;
  /** For the ground on which it stands. */
  readonly ground: { readonly 'data-paper'?: string; readonly 'data-typeface': string };
}

/** How texts look on this device now. */
export function useTextLook(): TextLook {
  const choices = useObserved(useLibrary().textChoices);
  const { paper, typeface } = choices;
  return {
    style: textStyle(choices),
    ground: { ...(paper === '' ? {} : { 'data-paper': paper }), 'data-typeface': typeface },
  };
}

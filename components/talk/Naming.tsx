import type { RefObject } from 'react';
import { bracketed, nameBegun } from '../../lib/util/marked/bracketed-name';
import { late } from '../ui/late';

const NameOffer = late(async () => (await import('./NameOffer')).NameOffer);

interface Props {
  box: RefObject<HTMLTextAreaElement | null>;
  text: string;
  /** Where the caret stands in the text. */
  caret: number;
  onText: (text: string, caret: number) => void;
}

/** Offers names once somebody types "[[" in a box, and writes the chosen one in its place. */
export function Naming({ box, text, caret, onText }: Props) {
  const begun = nameBegun(text.slice(0, caret));
  if (begun === undefined) return null;
  const choose = (name: string): void => {
    const start = caret - begun.length - 2;
    const written = bracketed(name);
    const rest = text.slice(caret).replace(/^\]{1,2}/, '');
    onText(text.slice(0, start) + written + rest, start + written.length);
    const field = box.current;
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(start + written.length, start + written.length);
    });
  };
  return <NameOffer begun={begun} onChoose={choose} />;
}

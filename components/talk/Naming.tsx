import { type RefObject, useEffect, useState } from 'react';
import { bracketed, nameBegun } from '../../lib/util/marked/bracketed-name';
import { late } from '../ui/late';

const NameOffer = late(async () => (await import('./NameOffer')).NameOffer);

interface Props {
  box: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onText: (text: string) => void;
}

/** Offers names once somebody types "[[" in a box, and writes the chosen one in its place. */
export function Naming({ box, text, onText }: Props) {
  const [caret, setCaret] = useState(0);
  useEffect(() => {
    const field = box.current;
    const move = new AbortController();
    const read = (): void => setCaret(field?.selectionEnd ?? 0);
    for (const event of ['input', 'keyup', 'click'])
      field?.addEventListener(event, read, { signal: move.signal });
    return () => move.abort();
  }, [box]);
  const begun = nameBegun(text.slice(0, caret));
  if (begun === undefined) return null;
  const choose = (name: string): void => {
    const start = caret - begun.length - 2;
    const written = bracketed(name);
    const rest = text.slice(caret).replace(/^\]{1,2}/, '');
    onText(text.slice(0, start) + written + rest);
    const field = box.current;
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(start + written.length, start + written.length);
    });
    setCaret(start + written.length);
  };
  return <NameOffer begun={begun} onChoose={choose} />;
}

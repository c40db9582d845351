import { useEffect, useRef, useState } from 'react';
import { useCanWrite } from '../hooks/use-can-write';
import { focusBackTo } from '../ui/keep-focus';
import { AgainBar } from './AgainBar';
import { useHighlights } from './highlights-here';
import { MarkBar } from './MarkBar';
import { MarkParagraph } from './MarkParagraph';
import { useHighlightClicks, useSelected } from './use-selected';

/** What marks words of a text: by selecting them, or by the number of their paragraph. */
export function Marking({ reading, article }: { reading: string; article: Element | null }) {
  const selected = useSelected(article);
  const canWrite = useCanWrite();
  const [byNumber, setByNumber] = useState(false);
  const { again } = useHighlights();
  const way = useRef<HTMLButtonElement>(null);
  useHighlightClicks(article);
  useEffect(() => {
    if (again !== '') way.current?.focus({ preventScroll: true }); // the button that led here is gone
  }, [again]);
  const onGone = (): void => {
    setByNumber(false);
    if (byNumber) requestAnimationFrame(() => focusBackTo(way.current));
  };
  return (
    <>
      {article !== null && canWrite && (
        <MarkParagraph article={article} button={way} onSelect={() => setByNumber(true)} />
      )}
      {again !== '' && <AgainBar key={again} selected={selected} byNumber={byNumber} onGone={onGone} />}
      {again === '' && selected !== null && <MarkBar {...{ reading, selected, byNumber, onGone }} />}
    </>
  );
}

import { useState } from 'react';
import { useCanWrite } from '../hooks/use-can-write';
import { MarkBar } from './MarkBar';
import { MarkParagraph } from './MarkParagraph';
import { useHighlightClicks, useSelected } from './use-selected';

/** What marks words of a text: by selecting them, or by the number of their paragraph. */
export function Marking({ reading, article }: { reading: string; article: Element | null }) {
  const selected = useSelected(article);
  const canWrite = useCanWrite();
  const [byNumber, setByNumber] = useState(false);
  useHighlightClicks(article);
  return (
    <>
      {article !== null && canWrite && <MarkParagraph article={article} onSelect={() => setByNumber(true)} />}
      {selected !== null && (
        <MarkBar {...{ reading, selected, byNumber }} onGone={() => setByNumber(false)} />
      )}
    </>
  );
}

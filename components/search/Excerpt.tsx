import { useEffect, useMemo, useState } from 'react';
import { excerptOf } from '../../lib/search/excerpt';
import { plainText } from '../../lib/search/plain-text';
import { report } from '../../lib/util/report';
import { squeezed } from '../../lib/util/text';
import { useSession } from '../hooks/use-session';

interface Props {
  /** Folded. */
  words: readonly string[];
  text: string;
  /** The stored text in which the words stand, '' where `text` is all. */
  body: string;
}

/** The words of a stored text, once it is read; '' before. */
function useBody(body: string): string {
  const { bodies } = useSession();
  const [text, setText] = useState('');
  useEffect(() => {
    if (body === '') return undefined;
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      try {
        const html = await bodies.body(body, stop.signal);
        if (!stop.signal.aborted) setText(plainText(html ?? ''));
      } catch (error) {
        if (!stop.signal.aborted) report('search.excerpt', error);
      }
    };
    void read();
    return () => stop.abort();
  }, [bodies, body]);
  return text;
}

/** Some words around what was looked for, which is marked. */
export function Excerpt({ words, text, body }: Props) {
  const stored = useBody(body);
  const pieces = useMemo(
    () => excerptOf(squeezed(body === '' ? text : stored), words),
    [body, text, stored, words],
  );
  if (pieces.length === 0) return null;
  return (
    <p className="small result-text" dir="auto">
      {pieces.map((piece, n) =>
        // oxlint-disable-next-line react/no-array-index-key -- they stand in the order of the text
        piece.found ? <mark key={n}>{piece.text}</mark> : <span key={n}>{piece.text}</span>,
      )}
    </p>
  );
}

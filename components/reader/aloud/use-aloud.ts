import { useEffect, useMemo, useRef, useState } from 'react';
import { paint } from '../../../lib/anchor/paint';
import { Aloud, type Manner } from '../../../lib/reader/aloud';
import { runsOf } from '../../../lib/reader/runs';
import { sentencesOf } from '../../../lib/reader/sentences';
import type { Speech } from '../../../lib/reader/speech';
import { useObserved } from '../../hooks/use-observed';
import { keepInView } from '../find/keep-in-view';
import { NOT_SHOWN } from '../find/use-found';
import { keepManner, keptManner } from './kept-manner';

interface Sentence {
  readonly text: string;
  readonly range: Range;
}

/** The sentences of a text, in its order. */
const sentencesIn = (article: HTMLElement): readonly Sentence[] =>
  runsOf(article, NOT_SHOWN).flatMap((run) =>
    sentencesOf(run.text, article.lang).map(({ start, end }) => ({
      text: run.text.slice(start, end).replace(/\s+/gu, ' ').trim(),
      range: run.rangeOf(start, end),
    })),
  );

/** Pixels from the top of the window under which a sentence is seen: the cover stands above. */
const SEEN_FROM = 100;

/** The first sentence that is seen: one listens on from where one read. */
export function firstSeen(sentences: readonly { readonly range: Range }[]): number {
  const seen = sentences.findIndex(({ range }) => range.getBoundingClientRect().bottom > SEEN_FROM);
  return Math.max(seen, 0);
}

/** Reads the text aloud as long as the caller is in the page, marks the sentence and keeps it in view. */
export function useAloud(article: HTMLElement, speech: Speech) {
  const sentences = useMemo(() => sentencesIn(article), [article]);
  const [manner, setManner] = useState(keptManner);
  const first = useRef(manner);
  const [aloud, setAloud] = useState<Aloud | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const texts = sentences.map(({ text }) => text);
    const fresh = new Aloud({ sentences: texts, language: article.lang, speech }, first.current, stop.signal);
    setAloud(fresh);
    return () => stop.abort();
  }, [sentences, article, speech]);
  const change = (next: Manner): void => {
    first.current = next;
    setManner(next);
    keepManner(next);
    aloud?.change(next);
  };
  return { sentences, aloud, manner, change };
}

/** Marks the sentence that is being said, and keeps it in view. */
export function useMarked(aloud: Aloud, sentences: readonly Sentence[]) {
  const state = useObserved(aloud.state);
  const now = state.is === 'silent' ? undefined : sentences[state.at];
  useEffect(() => {
    if (now === undefined) return undefined;
    const stop = new AbortController();
    paint(new Map([['bookbag-spoken', [now.range]]]), stop.signal, 3);
    keepInView(now.range);
    return () => stop.abort();
  }, [now]);
  return state;
}

import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { sanitizeForReading } from '../../lib/clip/sanitize';
import { isTooLarge } from '../../lib/clip/shown/too-large';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { isResume } from '../../lib/model/resume';
import { report } from '../../lib/util/report';
import { useLate } from '../hooks/use-late';
import { useSession } from '../hooks/use-session';
import { Coming } from './Coming';
import { decorateLinks, framePictures, frameTables, showCaptions, hideRepeated } from './decorate';
import { followWithin } from './follow-link';
import { PictureFrames } from './picture-frames';

interface Props {
  reading: Reading;
  /** The text is on the screen; null once it goes. */
  onShown?: (article: HTMLElement | null) => void;
}

/** Puts on a text what is drawn beside its words. */
function dress(text: DocumentFragment): void {
  decorateLinks(text);
  showCaptions(text);
  frameTables(text, t('reading.table'));
}

/** A link to a place in the text leads there. */
function useLinksWithin(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const article = region.current;
    if (article === null) return undefined;
    const stop = new AbortController();
    article.addEventListener('click', (event) => followWithin(event, article), { signal: stop.signal });
    return () => stop.abort();
  }, [region]);
}

/** What is drawn upon a text comes in one go with it: a frame between would lay it out, and tell of it, twice. */
function showAtOnce(article: HTMLElement, say: () => void, onShown: Props['onShown']): void {
  flushSync(() => {
    say();
    onShown?.(article);
  });
}

type Fault = 'damaged' | 'tooLarge' | null;

/** Says above the text that it is still to come, or what is wrong with it. */
function OnItsWay({ late, reading, fault }: { late: boolean; reading: Reading; fault: Fault }) {
  const resume = isResume(reading);
  return (
    <p className="on-its-way muted" aria-live="polite">
      {late && <Coming hash={reading.body} isResume={resume} />}
      {fault === 'damaged' && t(resume ? 'resume.textDamaged' : 'reading.damaged')}
      {fault === 'tooLarge' && t(resume ? 'resume.textTooLarge' : 'reading.tooLarge')}
    </p>
  );
}

/**
 * The text as clipped and nothing else, sanitised again at every showing. It is put in once, past React,
 * so that nothing renders it a second time (give it the body's hash as `key`); numbers, hosts and notes on pictures are generated content.
 */
export function Article({ reading, onShown }: Props) {
  const session = useSession();
  const region = useRef<HTMLElement>(null);
  const [frames, setFrames] = useState<PictureFrames | null>(null);
  const [fault, setFault] = useState<Fault>(null);
  const waiting = frames === null && fault !== 'damaged';
  const late = useLate(waiting);

  // Not a reason to show the text anew: the title may be edited while it is read.
  const hideAbove = useEffectEvent((text: DocumentFragment) => {
    if (reading.file !== '') hideRepeated(text, reading);
  });
  useEffect(() => {
    const stop = new AbortController();
    const show = async (): Promise<void> => {
      try {
        const html = await session.bodies.body(reading.body, stop.signal);
        if (html === undefined) return setFault('damaged');
        const text = sanitizeForReading(html);
        if (stop.signal.aborted || region.current === null) return;
        hideAbove(text);
        dress(text);
        const open = (hash: string, signal: AbortSignal): Promise<Blob> =>
          session.bodies.picture(hash, signal);
        const pictures = new PictureFrames(framePictures(text), open, stop.signal);
        region.current.replaceChildren(text);
        showAtOnce(
          region.current,
          () => {
            setFrames(pictures);
            if (isTooLarge(html)) setFault('tooLarge');
          },
          onShown,
        );
      } catch (error) {
        if (!stop.signal.aborted) report('reader.openBody', error);
      }
    };
    void show();
    return () => {
      stop.abort();
      onShown?.(null);
    };
  }, [session, reading.body, onShown]);
  useEffect(() => frames?.hang(reading.pictures), [frames, reading.pictures]);
  useLinksWithin(region);

  return (
    <>
      <OnItsWay late={late} reading={reading} fault={fault} />
      <section
        className="article"
        ref={region}
        aria-label={t('reading.article')}
        aria-busy={waiting}
        lang={reading.language === '' ? undefined : reading.language}
        dir={reading.direction === '' ? 'auto' : reading.direction}
      />
    </>
  );
}

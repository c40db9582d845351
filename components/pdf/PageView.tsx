import { useEffect, useRef, useState } from 'react';
import type { OpenedPdf } from '../../lib/clip/pdf/page-view';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import './pdf.css';

interface Props {
  bytes: Uint8Array;
  /** The page to show first and whenever it changes, 1-based. */
  page?: number;
}

/** The pages of a PDF as they were printed, each drawn when it comes into view. */
export function PageView({ bytes, page = 1 }: Props) {
  const pdf = useOpenPdf(bytes);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (pdf === null) return;
    list.current?.children[page - 1]?.scrollIntoView({ block: 'nearest' });
  }, [pdf, page]);
  return (
    <section className="pages" aria-label={t('pdf.pages')} aria-busy={pdf === null}>
      <ol ref={list}>
        {pdf !== null &&
          Array.from({ length: pdf.pages }, (_, i) => (
            <li key={i}>
              <PdfPage pdf={pdf} number={i + 1} />
            </li>
          ))}
      </ol>
    </section>
  );
}

/** pdf.js with the file open, once it is; it is closed when the view goes. */
function useOpenPdf(bytes: Uint8Array): OpenedPdf | null {
  const [pdf, setPdf] = useState<OpenedPdf | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const open = async (): Promise<void> => {
      const { openPdf } = await import('../../lib/clip/pdf/page-view');
      const opened = await openPdf(bytes, { signal });
      if (!opened.ok) return;
      if (signal.aborted) opened.value.close();
      else setPdf(opened.value);
      signal.addEventListener('abort', () => opened.value.close(), { once: true });
    };
    open().catch((error: unknown) => !signal.aborted && report('pdf.pages', error));
    return () => {
      stop.abort();
      setPdf(null);
    };
  }, [bytes]);
  return pdf;
}

function PdfPage({ pdf, number }: { pdf: OpenedPdf; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      try {
        await pdf.render(
          number,
          target,
          target.clientWidth * Math.max(1.5, Math.min(2, devicePixelRatio)),
          stop.signal,
        );
      } catch (error) {
        if (!stop.signal.aborted) report('pdf.page', error); // that page stays blank; the others are drawn
      }
    };
    const watch = new IntersectionObserver(
      (seen) => {
        if (!seen.some((one) => one.isIntersecting)) return;
        watch.disconnect();
        void draw();
      },
      { rootMargin: '400px' },
    );
    watch.observe(target);
    return () => {
      watch.disconnect();
      stop.abort();
    };
  }, [pdf, number]);
  return <canvas className="pdf-page" ref={canvas} role="img" aria-label={t('pdf.page', [number])} />;
}

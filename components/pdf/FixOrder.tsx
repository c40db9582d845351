import { useEffect, useReducer, useRef, useState } from 'react';
import { blocksToHtml } from '../../lib/clip/pdf/blocks-to-html';
import { t } from '../../lib/i18n/t';
import type { PdfWish } from '../../lib/messages/clip';
import type { Reading } from '../../lib/model/reading';
import { report } from '../../lib/util/report';
import { useLate } from '../hooks/use-late';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { clipFailureWords } from '../readings/clip/clip-failure-words';
import type { Clipping } from '../readings/clip/use-clipping';
import { NO_ORDER, orderAfter, type OrderAct, type BlockOrder } from './block-order';
import { BlockList } from './BlockList';
import { PageView } from './PageView';
import { usePdfFile } from './use-pdf-file';
import './pdf.css';

interface Props {
  /** SHA-256 of the PDF. */
  file: string;
  /** The reading made of it already; without one it becomes a reading now. */
  reading: Reading | undefined;
  clipping: Clipping;
  onLeave: () => void;
}

/** The paragraphs of a PDF beside its pages: each can be dragged elsewhere or left out, then the text is shared. */
export function FixOrder({ file, reading, clipping, onLeave }: Props) {
  const session = useSession();
  const bytes = usePdfFile(file);
  const [order, act] = useReducer(orderAfter, NO_ORDER);
  const read = useBlocks(bytes, act);
  const [page, setPage] = useState(1);
  const late = useLate(read === 'reading');
  const trouble = clipping.failure === null ? null : clipFailureWords(clipping.failure, true);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const use = (): void => {
    const wish: PdfWish = {
      sure: true,
      html: blocksToHtml(order.blocks),
      ...(reading === undefined ? {} : { update: reading.id }),
    };
    const outcome = session.files.store(file, wish);
    clipping.follow(outcome, true);
    // A disk that refuses must not cost what was dragged into order: the view goes only when it is kept.
    outcome.then(
      (stored) => stored.ok && onLeave(),
      (error: unknown) => report('pdf.order', error),
    );
  };

  return (
    <section className="fix-order" aria-labelledby="fix-order-heading">
      <header className="stack-s fix-order-head">
        <h1 className="h1" id="fix-order-heading" ref={heading} tabIndex={-1}>
          {t('pdf.fixOrder')}
        </h1>
        <p className="muted">{t('pdf.fixOrderWords')}</p>
        <Acts order={order} act={act} onUse={use} onLeave={onLeave} />
      </header>
      {trouble !== null && (
        <Notice heading={trouble.heading} onDismiss={clipping.dismiss}>
          {trouble.next}
        </Notice>
      )}
      {bytes === 'gone' || read === 'failed' ? (
        <Notice heading={t('pdf.gone')}>{t('pdf.goneNext')}</Notice>
      ) : (
        <>
          <p className="muted" aria-live="polite">
            {late && t('pdf.opening')}
          </p>
          <div className="fix-order-sides">
            <BlockList blocks={order.blocks} act={act} onPage={setPage} />
            {typeof bytes === 'object' && <PageView bytes={bytes} page={page} />}
          </div>
        </>
      )}
    </section>
  );
}

interface ActsProps {
  order: BlockOrder;
  act: (step: OrderAct) => void;
  onUse: () => void;
  onLeave: () => void;
}

function Acts({ order, act, onUse, onLeave }: ActsProps) {
  const nothing = order.blocks.length === 0;
  const untouched = order.before.length === 0;
  return (
    <div className="row wrap">
      <Button look="main" aria-disabled={nothing} onClick={nothing ? undefined : onUse}>
        {t('pdf.useOrder')}
      </Button>
      <Button aria-disabled={untouched} onClick={untouched ? undefined : () => act({ act: 'undo' })}>
        {t('app.undo')}
      </Button>
      <Button look="quiet" onClick={onLeave}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}

/** Reads the paragraphs of the file, which begin the order. */
function useBlocks(
  bytes: ReturnType<typeof usePdfFile>,
  act: (step: OrderAct) => void,
): 'reading' | 'read' | 'failed' {
  const [state, setState] = useState<'reading' | 'read' | 'failed'>('reading');
  useEffect(() => {
    if (typeof bytes !== 'object') return undefined;
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      const { readPdf } = await import('../../lib/clip/pdf/read-pdf');
      const found = await readPdf(bytes, { signal: stop.signal });
      if (stop.signal.aborted) return;
      if (found.ok) act({ act: 'begin', blocks: found.value.blocks });
      setState(found.ok ? 'read' : 'failed');
    };
    read().catch((error: unknown) => {
      report('pdf.blocks', error);
      setState('failed');
    });
    return () => stop.abort();
  }, [bytes, act]);
  return state;
}

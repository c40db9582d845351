import { t } from '../../lib/i18n/t';
import type { Highlight } from '../../lib/model/highlight';
import { report } from '../../lib/util/report';
import { useHighlights } from '../highlights/highlights-here';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';

/** "Copy with citation": the marked words and where they stand, for a text that quotes them. */
export function CopyQuote({ highlight, describedBy }: { highlight: Highlight; describedBy: string }) {
  const { readings } = useSession().records;
  const { shown, all } = useHighlights();
  const say = useSay();
  const copy = async (): Promise<void> => {
    try {
      const reading = readings.list.get().find(({ id }) => id === highlight.reading);
      if (reading === undefined) return;
      const { copyQuote } = await import('./copy-quote');
      const place = all.find((one) => one.highlight.id === highlight.id)?.place;
      await copyQuote(reading, highlight.quote, shown, place);
      say(t('takeOut.copied'));
    } catch (error) {
      report('takeOut.copy', error);
      say(t('cite.notCopied'));
    }
  };
  return (
    <Button look="quiet" aria-describedby={describedBy} onClick={() => void copy()}>
      {t('takeOut.copyQuote')}
    </Button>
  );
}

import { t } from '../../lib/i18n/t';
import type { Highlight } from '../../lib/model/highlight';
import { report } from '../../lib/util/report';
import { siteOf } from '../../lib/util/web-url';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';

/** Shows a highlight where it was read, in the page itself. A file has no page whose text we could mark. */
export function ShowOnPage({ highlight, describedBy }: { highlight: Highlight; describedBy: string }) {
  const { records, onPages } = useSession();
  const reading = useObserved(records.readings.list).find(({ id }) => id === highlight.reading);
  const say = useSay();
  if (reading === undefined || reading.url === '' || reading.file !== '') return null;
  const { url } = reading;
  const show = async (): Promise<void> => {
    try {
      if (!(await onPages.show(url, highlight.id))) say(t('live.notAllowed', [siteOf(url)]));
    } catch (error) {
      report('highlight.page', error);
      say(t('live.notShown'));
    }
  };
  return (
    <Button look="quiet" aria-describedby={describedBy} onClick={() => void show()}>
      {t('live.show')}
    </Button>
  );
}

/** Says of a highlight that the page in front of the person does not have its words; '' where it has. */
export function useMissingOnPage({ id, reading }: Highlight): string {
  const shown = useObserved(useSession().onPages.shown);
  return shown?.reading === reading && shown.missing.has(id) ? t('live.notFound') : '';
}

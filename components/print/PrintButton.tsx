import { t } from '../../lib/i18n/t';
import type { Place } from '../../lib/session/place';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';

interface Props {
  /** What is to be printed. */
  place: Place;
  /** On the desk it is printed at once. The panel opens the desk for it, which has a whole page of room. */
  wide: boolean;
  /** Without its word, where there is no room for it. */
  small?: boolean;
}

/** Prints a reading or a list, without what is there to be pressed. */
export function PrintButton({ place, wide, small = false }: Props) {
  const { shell } = useSession();
  const print = (): void => (wide ? window.print() : shell.openDesk(place, true));
  if (small) return <IconButton icon="print" name={t('print.print')} onClick={print} />;
  return (
    <Button look="quiet" icon="print" onClick={print}>
      {t('print.print')}
    </Button>
  );
}

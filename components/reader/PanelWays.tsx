import { hasDate, shortDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { useNow } from '../hooks/use-now';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { PrintButton } from '../print/PrintButton';
import { clippedWords } from '../readings/reading-words';
import { TakeOut } from '../takeout/TakeOut';
import { IconButton } from '../ui/IconButton';
import { Stamp } from '../ui/Stamp';
import { Back } from './Back';
import { OpenPage } from './LinkNote';

/** The first row of a reading in the panel: back to the list, when it was clipped, and the ways out of the panel. */
export function PanelWays({ reading, onBack }: { reading: Reading; onBack: () => void }) {
  const { shell } = useSession();
  const place = { at: 'reading', reading: reading.id } as const;
  return (
    <div className="row wrap reading-ways">
      <Back onBack={onBack} />
      <Clipped reading={reading} />
      <span className="grow" />
      <OpenPage url={reading.body === '' ? '' : reading.url} small />
      <PrintButton place={place} wide={false} small />
      <TakeOut reading={reading} small />
      <IconButton icon="desk" name={t('reading.openOnDesk')} onClick={() => shell.openDesk(place)} />
    </div>
  );
}

/** Its stamp says by whom, too; where the time is not known, words alone do. */
function Clipped({ reading }: { reading: Reading }) {
  const now = useNow();
  const who = usePeople().of(reading.by);
  const words = clippedWords(reading, who, now);
  if (!hasDate(reading.at)) return <span className="tiny muted">{words}</span>;
  return (
    <Stamp seat={who.seat} said={words}>
      <span aria-hidden="true">{shortDate(reading.at, now)}</span>
    </Stamp>
  );
}

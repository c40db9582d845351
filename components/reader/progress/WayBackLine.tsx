import { t } from '../../../lib/i18n/t';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import type { WayBack } from './use-progress';

/** Offers the way to where the person was when they left this text. */
export function WayBackLine({ way }: { way: WayBack }) {
  return (
    <div className="way-back">
      <Button onClick={way.go}>{t('progress.continue')}</Button>
      <span className="tiny muted">{t('progress.percent', [Math.round(way.to / 10)])}</span>
      <span className="grow" />
      <IconButton icon="close" name={t('progress.stay')} onClick={way.dismiss} />
    </div>
  );
}

import { t } from '../../../lib/i18n/t';
import { usePicture } from '../../hooks/use-picture';

/** The cover that somebody chose among the saved pictures. */
export function Cover({ picture }: { picture: string }) {
  const address = usePicture(picture);
  return address === '' ? (
    <span className="muted small">{t('reading.pictureComing')}</span>
  ) : (
    <img className="detail-cover" src={address} alt={t('details.cover')} />
  );
}

import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n/t';
import { Button } from '../../ui/Button';

interface Props {
  name: string;
  /** Where it comes from, in words. */
  origin: string;
  onEdit: () => void;
  /** The form in the value's place while it is edited. */
  form: ReactNode;
  children: ReactNode;
}

/** One line of the card: what it is, the value, whence it comes. */
export function DetailsRow({ name, origin, onEdit, form, children }: Props) {
  const isOpen = form !== false && form !== null;
  return (
    <div className="detail">
      <dt>{name}</dt>
      <dd>
        {isOpen ? (
          form
        ) : (
          <div className="detail-line">
            <div className="detail-said">
              <div className="detail-value">{children}</div>
              {origin !== '' && <p className="detail-origin">{origin}</p>}
            </div>
            <Button look="quiet" aria-label={t('details.editNamed', [name])} onClick={onEdit}>
              {t('app.edit')}
            </Button>
          </div>
        )}
      </dd>
    </div>
  );
}

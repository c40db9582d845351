import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import type { EditedField } from '../hooks/use-edited';
import { Button } from '../ui/Button';
import { PlainWords } from './Words';

interface Props {
  /** The field's name. */
  name: string;
  field: EditedField;
  /** What stands there now, as people read it; else the text itself. */
  show?: ReactNode;
}

/** Under a field: what somebody else wrote there meanwhile, and a way to decide where both did. */
export function Meanwhile({ name, field, show = field.now }: Props) {
  const { clash, changed, keepMine, takeOther } = field;
  return (
    <div className="meanwhile" role="alert">
      {changed && <p className="field-hint">{t('edit.changed')}</p>}
      {clash && (
        <>
          <p className="small">{t('edit.clash')}</p>
          {typeof show === 'string' && show !== '' ? (
            <PlainWords as="div" className="quoted" text={show} />
          ) : (
            <div className="words quoted">{show === '' ? t('edit.emptied') : show}</div>
          )}
          <div className="row wrap">
            <Button aria-label={t('edit.keepMineNamed', [name])} onClick={keepMine}>
              {t('edit.keepMine')}
            </Button>
            <Button aria-label={t('edit.takeOtherNamed', [name])} onClick={takeOther}>
              {t('edit.takeOther')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

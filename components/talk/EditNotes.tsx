import { t } from '../../lib/i18n/t';
import type { EditForm } from '../hooks/use-edit-form';
import { Button } from '../ui/Button';
import { UnsentTrouble } from '../ui/UnsentTrouble';

type Props = Partial<Pick<EditForm<string>, 'gone'>> &
  Pick<EditForm<string>, 'found' | 'notKept' | 'forget'> & {
    /** What stands beside "Start anew". */
    begun?: string;
  };

/** Above the buttons of a form that changes something: what became of it, and of words typed at another time. */
export function EditNotes({ gone = false, found, notKept, forget, begun = t('edit.begun') }: Props) {
  return (
    <>
      {found && (
        <p className="small muted begun">
          {begun}{' '}
          <Button look="link" onClick={forget}>
            {t('edit.startAnew')}
          </Button>
        </p>
      )}
      <p className="field-problem" role="alert">
        {gone && t('edit.removed')}
      </p>
      <UnsentTrouble shown={notKept} />
    </>
  );
}

/** What the button says that saves a form. */
export const saveWords = ({ gone }: Pick<EditForm<string>, 'gone'>): string =>
  gone ? t('edit.addAgain') : t('app.save');

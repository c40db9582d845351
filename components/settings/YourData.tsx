import { useCallback, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

/** A link to what a person should know of their data: where it lies, who can read it, and how it gets out. */
export function YourData() {
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <Button look="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('data.link')}
      </Button>
      {open && (
        <Dialog heading={t('data.heading')} onClose={close}>
          <div className="stack-s">
            <Answer asked={t('data.where')} words={t('data.whereWords')} />
            <Answer asked={t('data.who')} words={t('data.whoWords')} />
            <Answer asked={t('data.out')} words={t('data.outWords')} />
            <Answer asked={t('data.uninstall')} words={t('data.uninstallWords')} />
            <div className="row end">
              <Button onClick={close}>{t('app.close')}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Answer({ asked, words }: { asked: string; words: string }) {
  return (
    <div>
      <h3 className="h3">{asked}</h3>
      <p className="small">{words}</p>
    </div>
  );
}

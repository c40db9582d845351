import { useRef } from 'react';
import { t } from '../../../lib/i18n/t';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import type { Clipping } from './use-clipping';

/** A PDF from this machine's disk. */
export function AddPdf({ clipping }: { clipping: Clipping }) {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="quiet" icon="plus" onClick={() => input.current?.click()}>
        {t('pdf.add')}
      </Button>
      <input
        ref={input}
        hidden // the button opens it
        aria-label={t('pdf.add')}
        type="file"
        accept="application/pdf,.pdf"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) clipping.add(session.files.add(file));
          target.value = ''; // so that the same file can be picked again
        }}
      />
    </>
  );
}

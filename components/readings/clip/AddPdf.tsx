import { t } from '../../../lib/i18n/t';
import { useSession } from '../../hooks/use-session';
import { FileButton } from '../../ui/FileButton';
import type { Clipping } from './use-clipping';

/** A PDF from this machine's disk. */
export function AddPdf({ clipping }: { clipping: Clipping }) {
  const session = useSession();
  return (
    <FileButton
      look="quiet"
      icon="plus"
      words={t('pdf.add')}
      accept="application/pdf,.pdf"
      onFile={(file) => clipping.add(session.files.add(file))}
    />
  );
}

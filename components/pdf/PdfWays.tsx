import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { Button } from '../ui/Button';
import { usePdfFile } from './use-pdf-file';

interface Props {
  reading: Reading;
  /** The pages are in view. */
  shown: boolean;
  onShow: (bytes: Uint8Array | null) => void;
  onFixOrder: (file: string) => void;
}

/** What can be done with a reading that came from a PDF, on the machine that keeps the file. */
export function PdfWays({ reading, shown, onShow, onFixOrder }: Props) {
  const file = usePdfFile(reading.file);
  if (typeof file === 'string') return null;
  return (
    <div className="outline-part stack-s pdf-ways">
      <Button icon="reading" onClick={() => onShow(shown ? null : file)}>
        {shown ? t('pdf.hidePages') : t('pdf.showPages')}
      </Button>
      <Button look="quiet" onClick={() => onFixOrder(reading.file)}>
        {t('pdf.fixOrder')}
      </Button>
    </div>
  );
}

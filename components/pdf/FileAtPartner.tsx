import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { usePeople } from '../hooks/use-people';
import { usePdfFile } from './use-pdf-file';

/** Says where the PDF of a reading is that came from the partner's disk: it has no page, and files do not travel. */
export function FileAtPartner({ reading }: { reading: Reading }) {
  const who = usePeople().of(reading.by);
  if (reading.file === '' || reading.url !== '' || who.isMe) return null;
  return <Line file={reading.file} name={who.name} />;
}

function Line({ file, name }: { file: string; name: string }) {
  if (usePdfFile(file) !== 'gone') return null;
  return (
    <p className="small muted">
      {t('pdf.atPartner', [name])} {t('pdf.atPartnerNext', [name])}
    </p>
  );
}

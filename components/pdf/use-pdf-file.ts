import { useEffect, useState } from 'react';
import { report } from '../../lib/util/report';
import { useSession } from '../hooks/use-session';

/** A PDF kept on this machine: 'looking', then its bytes, or 'gone'. */
type PdfFile = Uint8Array<ArrayBuffer> | 'looking' | 'gone';

/** The PDF of that SHA-256, if this machine keeps it. The partner's machine never has it. */
export function usePdfFile(hash: string): PdfFile {
  const session = useSession();
  const [file, setFile] = useState<PdfFile>('looking');
  useEffect(() => {
    const stop = new AbortController();
    setFile('looking');
    session.files.open(hash).then(
      (bytes) => !stop.signal.aborted && setFile(bytes ?? 'gone'),
      (error: unknown) => {
        report('pdf.open', error);
        if (!stop.signal.aborted) setFile('gone');
      },
    );
    return () => stop.abort();
  }, [session, hash]);
  return file;
}

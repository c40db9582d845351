import { useEffect, useState } from 'react';
import { report } from '../../lib/util/report';
import { useSession } from './use-session';

/** The address under which a saved picture can be shown, '' until it is here. It is let go when nobody shows it. */
export function usePicture(hash: string): string {
  const session = useSession();
  const [shown, setShown] = useState({ hash: '', address: '' });
  useEffect(() => {
    const stop = new AbortController();
    const open = async (): Promise<void> => {
      try {
        const picture = await session.bodies.picture(hash, stop.signal);
        if (stop.signal.aborted) return;
        const address = URL.createObjectURL(picture);
        stop.signal.addEventListener('abort', () => URL.revokeObjectURL(address), { once: true });
        setShown({ hash, address });
      } catch (error) {
        if (!stop.signal.aborted) report('picture.open', error);
      }
    };
    void open();
    return () => stop.abort();
  }, [session, hash]);
  return shown.hash === hash ? shown.address : '';
}

import { useEffect, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { observe } from '../../lib/util/observed';
import { report } from '../../lib/util/report';
import { useSession } from '../hooks/use-session';
import { siteOf } from '../../lib/util/web-url';
import { Button } from '../ui/Button';

/** Pictures that stand on a host which did not let us read them: the person can open that host to us. */
export function MissedPictures({ reading }: { reading: string }) {
  const session = useSession();
  const [origins, setOrigins] = useState<readonly string[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const missed = session.missed.sites(reading, stop.signal);
    observe(missed, () => setOrigins(missed.get()), stop.signal);
    setOrigins(missed.get());
    return () => stop.abort();
  }, [session, reading]);
  if (origins.length === 0) return null;
  const save = (): void => {
    session.missed.save(reading, origins).catch((error: unknown) => report('pictures', error));
  };
  return (
    <p className="small muted missed-pictures">
      {t('reading.missedPictures', [origins.map(siteOf).join(', ')])}{' '}
      <Button look="link" onClick={save}>
        {t('reading.savePictures')}
      </Button>
    </p>
  );
}

import { useRef, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { CurrentPage } from '../../../lib/session/shell/shell';
import { readChord } from '../../../lib/util/chord';
import { report } from '../../../lib/util/report';
import { toldKeys } from '../../commands/commands';
import { useLate } from '../../hooks/use-late';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { useSay } from '../../ui/Toasts';
import { AddPdf } from './AddPdf';
import { siteOf } from '../../../lib/util/web-url';
import type { Clipping } from './use-clipping';

interface Props {
  clipping: Clipping;
  full: boolean;
  /** Where a link can be kept; without it only the page itself is offered. */
  onLink?: () => void;
}

/** The one main button of Readings, under it which page it would take, and the other ways into the bag. */
export function ClipBox({ clipping, full, onLink }: Props) {
  const { shell } = useSession();
  const page = useObserved(shell.page);
  const keys = toldKeys(readChord(useObserved(shell.browserKeys).clip));
  const late = useLate(clipping.busy);
  const isRefused = clipping.failure === 'not-granted'; // the notice says what is so

  return (
    <div className="clip-box">
      <Button
        look={clipping.decision === null ? 'main' : 'plain'}
        icon="clip"
        full={full}
        {...keys}
        aria-disabled={clipping.busy}
        onClick={clipping.busy ? undefined : () => clipping.clip()}
      >
        {t('clipThisPage')}
      </Button>
      <p className="clip-page" aria-live="polite">
        {late ? t('clip.busy') : !isRefused && <PageWords page={page} />}
      </p>
      {!isRefused && <AllowSite look="quiet" />}
      {onLink !== undefined && (
        <div className="row wrap clip-ways">
          <AddPdf clipping={clipping} />
          <MoreWays clipping={clipping} onLink={onLink} />
        </div>
      )}
    </div>
  );
}

/** Grants the site of the page in front of the person for good. Nothing where its name is not known, or it is granted. */
export function AllowSite({ look }: { look: 'plain' | 'quiet' }) {
  const { shell } = useSession();
  const { access, kept, url } = useObserved(shell.page);
  const say = useSay();
  if (access !== 'granted' || kept) return null;
  const keep = async (): Promise<void> => {
    try {
      if (await shell.keepSite()) say(t('clip.kept'));
    } catch (error) {
      report('shell.keepSite', error);
    }
  };
  return (
    <Button look={look} onClick={() => void keep()}>
      {t('clip.alwaysHere', [siteOf(url)])}
    </Button>
  );
}

/** Ways that are wanted now and then, out of the way until then. */
function MoreWays({ clipping, onLink }: { clipping: Clipping; onLink: () => void }) {
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const pick = (act: () => void) => () => {
    toggle.current?.focus(); // what was pressed goes away
    setOpen(false);
    act();
  };
  return (
    <>
      <Button
        look="quiet"
        icon={open ? 'up' : 'down'}
        ref={toggle}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('clip.moreWays')}
      </Button>
      {open && (
        <div className="more-ways">
          <Button look="quiet" onClick={pick(() => clipping.clip({ how: 'selection' }))}>
            {t('clip.onlySelection')}
          </Button>
          <Button look="quiet" onClick={pick(() => clipping.clip({ how: 'citation' }))}>
            {t('clip.onlyCitation')}
          </Button>
          <Button look="quiet" onClick={pick(onLink)}>
            {t('link.offer')}
          </Button>
        </div>
      )}
    </>
  );
}

function PageWords({ page }: { page: CurrentPage }) {
  if (page.access === 'hidden') return t('clip.pressToolbar');
  if (page.access === 'browser') return t('clip.browserKeeps');
  if (page.access === 'unknown') return null;
  return (
    <>
      {page.title !== '' && <bdi className="clip-page-title">{page.title}</bdi>} {siteOf(page.url)}
    </>
  );
}

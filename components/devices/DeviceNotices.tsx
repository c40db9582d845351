import { hasDate, longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { NotebookStatus } from '../../lib/model/notebook-status';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { CopiedNotice } from './CopiedNotice';
import { deviceName } from './device-name';

/** What a person has to know of the computers of the two, where something is wrong with them. */
export function DeviceNotices() {
  const { status, devices } = useSession();
  const { out, apart, goneBefore } = useObserved(status);
  const back = useObserved(devices.list).filter(({ id }) => goneBefore.includes(id));
  return (
    <>
      <CopiedNotice />
      {out !== null && <OutNotice out={out} />}
      {apart[0] !== undefined && <ApartNotice rival={apart[0]} />}
      {out === null && back[0] !== undefined && (
        <Notice
          heading={t('devices.backHeading', [deviceName(back[0])])}
          actions={<Button onClick={() => devices.seenApart()}>{t('out.seen')}</Button>}
        >
          {t('devices.backWords')}
        </Notice>
      )}
    </>
  );
}

const nameOr = (name: string): string => (name === '' ? t('app.yourPartner') : name);

/** This computer is in the notebook no more: why, what stays, and how it comes in again. */
function OutNotice({ out: { how, by, at } }: { out: NonNullable<NotebookStatus['out']> }) {
  const now = useNow();
  const name = nameOr(by);
  const when = hasDate(at) ? t('out.on', [longDate(at, now)]) : '';
  if (how === 'removed')
    return (
      <Notice heading={t('out.removed', [name])}>
        {[when, t('out.stays'), t('out.again'), t('out.alone')].filter(Boolean).join(' ')}
      </Notice>
    );
  const [heading, why] =
    how === 'undecided'
      ? [t('out.undecided'), t('out.undecidedWhy')]
      : [t('out.leftBehind'), t('out.leftBehindWhy', [name])];
  return (
    <Notice heading={heading}>
      {[why, t('out.stays'), t('out.again'), t('out.goesAlong'), t('out.alone')].filter(Boolean).join(' ')}
    </Notice>
  );
}

/** Others have gone elsewhere by a removal of their own. */
function ApartNotice({ rival: { by } }: { rival: NotebookStatus['apart'][number] }) {
  const { devices } = useSession();
  const name = nameOr(by);
  return (
    <Notice
      heading={t('out.apart', [name])}
      actions={<Button onClick={() => devices.seenApart()}>{t('out.seen')}</Button>}
    >
      {t('out.apartWords', [name])} {t('out.goesAlong')}
    </Notice>
  );
}

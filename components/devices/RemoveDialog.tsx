import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { RemoveFailure } from '../../lib/messages/to-post';
import type { DeviceHere } from '../../lib/session/travel/shown-devices';
import { report } from '../../lib/util/report';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useSay } from '../ui/Toasts';
import { deviceName } from './device-name';

interface Props {
  readonly device: DeviceHere;
  /** All others, as the person sees them now. */
  readonly stay: readonly DeviceHere[];
  readonly onClose: () => void;
}

const PROBLEMS: Readonly<Record<RemoveFailure, () => string>> = {
  changed: () => t('devices.changed'),
  'disk-full': () => t('devices.notRemoved'),
  failed: () => t('devices.notRemoved'),
};

/** Says what cannot be taken back and who stays, and removes a computer. */
export function RemoveDialog({ device, stay, onClose }: Props) {
  const { devices } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const say = useSay();
  const name = deviceName(device);
  const remove = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem('');
    try {
      const ids = stay.map(({ id }) => id);
      const removed = await devices.remove(device.id, ids);
      setBusy(false);
      if (!removed.ok) return setProblem(PROBLEMS[removed.reason]());
    } catch (error) {
      report('devices.remove', error);
      setBusy(false);
      return setProblem(t('devices.notRemoved'));
    }
    say(t('devices.removed', [name]));
    onClose();
  };
  return (
    <Dialog heading={t('devices.removeHeading', [name])} onClose={onClose}>
      <div className="stack-s">
        <p>{t('devices.keeps')}</p>
        <p>{t('devices.nothingNew')}</p>
        <p>{t('devices.untilHeard')}</p>
        <p id="staying">{t('devices.stay')}</p>
        <ul aria-labelledby="staying">
          {stay.map((one) => (
            <Staying key={one.id} device={one} />
          ))}
        </ul>
        <p className="small muted">{t('devices.unknown')}</p>
        <p className="field-problem" role="alert">
          {problem}
        </p>
        <div className="row wrap dialog-acts">
          <Button aria-disabled={busy} onClick={() => void remove()}>
            {t('devices.remove')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Staying({ device }: { device: DeviceHere }) {
  const owner = usePeople().of(device.by);
  const whose = owner.isMe ? t('devices.yours') : t('devices.of', [owner.name]);
  return (
    <li>
      <bdi>{deviceName(device)}</bdi>{' '}
      <span className="muted">{device.isThis ? t('devices.this') : whose}</span>
    </li>
  );
}

import { useId, useState, type FormEvent } from 'react';
import { hasDate, longDate, sameDay } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import { MAX_DEVICE_NAME } from '../../lib/model/device';
import type { DeviceHere } from '../../lib/session/travel/shown-devices';
import { useExample } from '../hooks/use-example';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { refusedWords } from '../hooks/use-wrote';
import { cancelOnEscape } from '../talk/cancel-on-escape';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Token } from '../ui/Token';
import { useSay } from '../ui/Toasts';
import { deviceName } from './device-name';
import { LetComputerIn } from './LetComputerIn';
import { RemoveDialog } from './RemoveDialog';
import './devices.css';

/** The computers on which the two have this notebook, and the way to let in another one. */
export function Devices() {
  const session = useSession();
  const all = useObserved(session.devices.list);
  const { partner } = usePeople();
  const { paired, out } = useObserved(session.status);
  const [letting, setLetting] = useState(false);
  const [removing, setRemoving] = useState('');
  const removed = all.find((one) => one.id === removing);
  const id = useId();
  if (useExample() || out !== null) return null;
  return (
    <section className="card pad stack-s">
      <h2 className="h2" id={id}>
        {t('devices.heading')}
      </h2>
      <p className="small muted">{t('devices.words')}</p>
      <ul className="devices" aria-labelledby={id}>
        {all.map((one) => (
          <DeviceItem key={one.id} device={one} onRemove={() => setRemoving(one.id)} />
        ))}
      </ul>
      {paired && partner !== null && (
        <Button aria-haspopup="dialog" onClick={() => setLetting(true)}>
          {t('devices.letIn')}
        </Button>
      )}
      {removed !== undefined && (
        <RemoveDialog
          device={removed}
          stay={all.filter((one) => one !== removed)}
          onClose={() => setRemoving('')}
        />
      )}
      {letting && partner !== null && <LetComputerIn partner={partner} onClose={() => setLetting(false)} />}
    </section>
  );
}

/** When a device was last heard, in words. */
function heardWords({ isThis, heard, at }: DeviceHere, now: number): string {
  if (isThis) return t('devices.this');
  if (!hasDate(heard)) return hasDate(at) ? t('devices.addedOn', [longDate(at, now)]) : '';
  return sameDay(heard, now) ? t('devices.heardToday') : t('devices.heardOn', [longDate(heard, now)]);
}

function DeviceItem({ device, onRemove }: { device: DeviceHere; onRemove: () => void }) {
  const now = useNow();
  const people = usePeople();
  const [naming, setNaming] = useState(false);
  const id = useId();
  const owner = people.of(device.by);
  const isBack = useObserved(useSession().status).goneBefore.includes(device.id);
  const whose = owner.isMe ? t('devices.yours') : t('devices.of', [owner.name]);
  return (
    <li className="device">
      <Token name={owner.name} seat={owner.seat} />
      <div className="device-words" id={id}>
        <bdi className="device-name">{deviceName(device)}</bdi>
        <span className="small muted">{[whose, heardWords(device, now)].filter(Boolean).join(' · ')}</span>
        {isBack && <span className="small">{t('devices.isBack')}</span>}
      </div>
      {naming ? (
        <NameForm device={device} onClose={() => setNaming(false)} />
      ) : (
        <div className="row">
          <Button look="quiet" aria-describedby={id} onClick={() => setNaming(true)}>
            {t('devices.rename')}
          </Button>
          {!device.isThis && (
            <Button look="quiet" aria-haspopup="dialog" aria-describedby={id} onClick={onRemove}>
              {t('devices.remove')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function NameForm({ device, onClose }: { device: DeviceHere; onClose: () => void }) {
  const { devices } = useSession();
  const [name, setName] = useState(deviceName(device));
  const [problem, setProblem] = useState('');
  const say = useSay();
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    const renamed = devices.rename(device.id, name.trim());
    if (!renamed.ok) return setProblem(refusedWords(renamed.reason));
    say(t('devices.renamed'));
    onClose();
  };
  return (
    <form className="stack-s device-form" onSubmit={keep} noValidate>
      <Field
        label={t('devices.name')}
        value={name}
        onValue={setName}
        maxLength={MAX_DEVICE_NAME}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a button to type into it
        autoFocus
        onKeyDown={(event) => cancelOnEscape(event, onClose)}
        {...(problem === '' ? {} : { problem })}
      />
      <div className="row">
        <Button look="main" type="submit">
          {t('app.save')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

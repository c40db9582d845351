import type { Trouble } from '../../lib/session/trouble';
import { DeviceNotices } from '../devices/DeviceNotices';
import { InNameNotice } from '../in-name/InNameNotice';
import { NewElsewhere } from '../news/NewElsewhere';
import { HeldNotice } from '../app/HeldNotice';
import { LowRoom } from '../app/LowRoom';
import './late-notices.css';

/**
 * What is seldom told above the views. It is loaded as one, since each part by itself makes the first load larger.
 *
 * @param props.trouble what is amiss with the notebook: then nobody is asked for room
 */
export function LateNotices({ trouble }: { trouble: Trouble }) {
  return (
    <>
      <NewElsewhere />
      <DeviceNotices />
      <div className="one-notice">
        <InNameNotice />
        <HeldNotice />
        {trouble === 'none' && <LowRoom />}
      </div>
    </>
  );
}

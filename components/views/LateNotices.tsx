import type { Trouble } from '../../lib/session/trouble';
import { DeviceNotices } from '../devices/DeviceNotices';
import { InNameNotice } from '../in-name/InNameNotice';
import { NewElsewhere } from '../news/NewElsewhere';
import { HeldNotice } from '../app/HeldNotice';
import { LowRoom } from '../app/LowRoom';
import { Removals } from '../removed/Removals';
import { UndoKeys } from '../removed/UndoKeys';
import './late-notices.css';

/**
 * What is seldom told above the views, and how an act is taken back. It is loaded as one, since each part by itself makes
 * the first load larger.
 *
 * @param props.open the id of the thing that is open
 * @param props.trouble what is amiss with the notebook: then nobody is asked for room
 */
export function LateNotices({ open, trouble }: { open: string; trouble: Trouble }) {
  return (
    <>
      <Removals open={open} />
      <UndoKeys />
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

import { fail, type Result } from '../util/result';

/**
 * Why nothing was written: 'too-new', only a newer app may write in this notebook; 'closed', the pair has closed it; 'out', this device is in
 * it no more;
 * 'gone', the record was removed
 * meanwhile, here or by the partner; 'disk-full' or 'failed', the disk takes nothing now.
 */
export type Refusal = 'too-new' | 'closed' | 'out' | 'gone' | 'disk-full' | 'failed';

/** Whether a verb wrote. What a person typed is cleared only after it did. */
export type Written<T> = Result<T, Refusal>;

/** Takes back what was just done. False where only a newer app may write by now. */
export type Undo = () => boolean;

export const GONE = fail('gone');

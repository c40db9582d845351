import { cleanLine } from '../../util/text';

/** Most characters of a name without its ending: in any letters that stays below the 255 bytes of a disk. */
const MAX_NAME = 70;

/** Signs that no name of a file has on Windows. */
const FORBIDDEN = /[<>:"/\\|?*]/g;

/** Names that are devices on Windows, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=$|[. ])/i;

/** A title as the name of a file that every system takes, without its ending. */
export function titleAsName(title: string): string {
  const clean = cleanLine(title.slice(0, 1000).replace(FORBIDDEN, ' '), MAX_NAME);
  const bare = clean.replace(/^[.\s~-]+/, '').replace(/[.\s]+$/, '');
  return bare.replace(DEVICE, '_$&') || 'reading';
}

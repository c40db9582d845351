import type { Place } from '../../lib/session/place';
import type { Going } from '../app/use-place';
import { useCommand } from './CommandKeys';
import { goToPart } from './parts';

interface Props {
  place: Place;
  going: Going;
}

/** The commands that lead somewhere in an open notebook. */
export function PlaceKeys({ place, going }: Props) {
  useCommand('readings', () => going.show('readings'));
  useCommand('books', () => going.show('books'));
  useCommand('notes', () => going.show('notes'));
  useCommand('plan', () => going.show('plan'));
  useCommand('write', () => going.show('write'));
  useCommand('settings', going.settings);
  useCommand('nextPart', () => (goToPart(1) ? 'browser too' : undefined));
  useCommand('partBefore', () => (goToPart(-1) ? 'browser too' : undefined));
  return place.at === 'list' || place.at === 'order' ? null : <Leaving place={place} going={going} />;
}

/** From what is open to the list in which it stands, from the settings to where one was. */
function Leaving({ place, going }: Props) {
  useCommand('leave', place.at === 'settings' ? going.settings : going.back);
  return null;
}

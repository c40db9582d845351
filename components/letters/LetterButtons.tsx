import { OpenLetter } from './OpenLetter';
import { SaveLetter } from './SaveLetter';

/** The way by files: there, and back. */
export function LetterButtons() {
  return (
    <div className="row wrap">
      <SaveLetter />
      <OpenLetter />
    </div>
  );
}

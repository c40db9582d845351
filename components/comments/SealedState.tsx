import { t } from '../../lib/i18n/t';
import type { Standing } from '../../lib/model/answer';
import type { Person } from '../hooks/people';
import './sealed.css';

interface Props {
  mine: Standing;
  theirs: Standing;
  partner: Person | null;
  /** This device keeps the words of this person's sealed answer. */
  isHere: boolean;
}

/** In words what is sealed, and what opens it. */
export function SealedState({ mine, theirs, partner, isHere }: Props) {
  const lines = linesOf({ mine, theirs, partner, isHere });
  if (lines.length === 0) return null;
  return (
    <div className="sealed">
      {lines.map((line, n) => (
        <p key={line} className={n === 0 ? 'strong' : 'small muted'}>
          {line}
        </p>
      ))}
    </div>
  );
}

function linesOf({ mine, theirs, partner, isHere }: Props): string[] {
  const [own, other] = [mine.state === 'sealed', theirs.state === 'sealed'];
  if (!own && !other) return [];
  const elsewhere = own && !isHere ? [t('talk.sealedElsewhere')] : [];
  if (theirs.state === 'none' || mine.state === 'none') {
    const next = other && partner !== null ? [t('talk.opensWithYours', [partner.name])] : [];
    return [t('talk.sealed'), ...next, ...elsewhere];
  }
  // both have answered: each opens where its words are kept
  const theirWords = other && partner !== null ? [t('talk.opensWhenOn', [partner.name])] : [];
  const ownWords = own ? [isHere ? t('talk.opensSoon') : t('talk.opensWhenMineOn')] : [];
  return [...theirWords, ...ownWords];
}

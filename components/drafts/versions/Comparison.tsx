import { useEffect, useEffectEvent, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { THING } from '../../../lib/model/draft-pictures';
import type { WrittenBlock } from '../../../lib/model/draft-tokens';
import type { Piece } from '../../../lib/model/draft-versions';
import { report } from '../../../lib/util/report';

/** So many pieces are drawn: a draft that was written anew has one for each of its words. */
const MOST_PIECES = 3_000;

interface Props {
  load: () => Promise<readonly WrittenBlock[] | undefined>;
  now: () => readonly WrittenBlock[] | Promise<readonly WrittenBlock[] | undefined>;
  language: string;
  nameOf: (member: string) => string;
  /** The two side by side, each under its name, where there is room; left out, as one text. */
  columns?: readonly [before: string, now: string];
}

/** What changed since a version, word by word, and who wrote what is new. */
export function Comparison({ load, now, language, nameOf, columns }: Props) {
  const [pieces, setPieces] = useState<readonly Piece[] | null | 'missing'>(null);
  const compare = useEffectEvent(async (signal: AbortSignal): Promise<void> => {
    try {
      const [{ compared }, before] = await Promise.all([import('../../../lib/model/draft-versions'), load()]);
      const after = await now();
      const isHere = before !== undefined && after !== undefined;
      if (!signal.aborted) setPieces(isHere ? compared(before, after, language) : 'missing');
    } catch (error) {
      report('draftVersions.compare', error);
      if (!signal.aborted) setPieces('missing');
    }
  });
  useEffect(() => {
    const stop = new AbortController();
    void compare(stop.signal);
    return () => stop.abort();
  }, []);
  if (pieces === null) return <p className="small muted">{t('draftVersions.comparing')}</p>;
  if (pieces === 'missing') return <p role="alert">{t('draftVersions.notHere')}</p>;
  if (pieces.every(({ change }) => change === 'same'))
    return <p className="small muted">{t('draftVersions.same')}</p>;
  const shown = pieces.slice(0, MOST_PIECES);
  if (columns === undefined)
    return <Pieces pieces={shown} nameOf={nameOf} name={t('draftVersions.changes')} />;
  const [before, after] = columns;
  return (
    <div className="side-by-side">
      <Column pieces={shown.filter(({ change }) => change !== 'added')} nameOf={nameOf} name={before} />
      <Column pieces={shown.filter(({ change }) => change !== 'removed')} nameOf={nameOf} name={after} />
    </div>
  );
}

interface PiecesProps extends Pick<Props, 'nameOf'> {
  pieces: readonly Piece[];
  name: string;
}

function Column({ name, ...rest }: PiecesProps) {
  return (
    <div>
      <p className="small muted" aria-hidden="true">
        {name}
      </p>
      <Pieces name={name} {...rest} />
    </div>
  );
}

function Pieces({ pieces, nameOf, name }: PiecesProps) {
  return (
    <div className="comparison" dir="auto" role="group" aria-label={name}>
      {pieces.map((piece, n) => (
        // oxlint-disable-next-line react/no-array-index-key -- the pieces have no other name, and never move
        <PieceWords key={n} piece={piece} nameOf={nameOf} />
      ))}
    </div>
  );
}

function PieceWords({ piece, nameOf }: { piece: Piece; nameOf: Props['nameOf'] }) {
  const { change, by } = piece;
  const text = piece.text.replaceAll(THING, '▣'); // a picture
  if (change === 'same') return <span>{text}</span>;
  if (change === 'removed') return <del title={t('draftVersions.removed')}>{text}</del>;
  return (
    <ins title={by === '' ? t('draftVersions.added') : t('draftVersions.addedBy', [nameOf(by)])}>{text}</ins>
  );
}

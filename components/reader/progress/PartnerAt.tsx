import { t } from '../../../lib/i18n/t';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { Token } from '../../ui/Token';
import { goTo, numbered } from '../outline/paragraphs';
import { useWhere } from './use-where';

interface Props {
  reading: string;
  article: HTMLElement;
}

/** Tells the partner where this person is in a text, and where the partner is while both have it open. */
export function PartnerAt({ reading, article }: Props) {
  const { presence } = useSession();
  const { partner } = usePeople();
  useWhere(article);
  const reads = useObserved(presence.partnerReads);
  const paragraph = useObserved(presence.partnerParagraph);
  if (partner === null || reads !== reading || paragraph === 0) return null;
  const go = (): void => {
    const place = numbered(article)[paragraph - 1];
    if (place !== undefined) goTo(place);
  };
  return (
    <div className="way-back">
      <Token name={partner.name} seat={partner.seat} />
      <span className="small grow">{t('progress.isAt', [partner.name, paragraph])}</span>
      <Button onClick={go}>{t('progress.goThere')}</Button>
    </div>
  );
}

import { useEffect, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Person } from '../../hooks/people';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { Token } from '../../ui/Token';
import { goTo, numbered } from '../outline/paragraphs';
import { useFollow } from './use-follow';

interface Props {
  article: HTMLElement;
  partner: Person;
}

/** In a part of the reading that is no text, the partner is at no paragraph. */
function whereWords(name: string, paragraph: number, follows: boolean): string {
  if (follows) return t('progress.follows', [name]);
  return paragraph > 0 ? t('progress.isAt', [name, paragraph]) : t('progress.isHere', [name]);
}

/** Where the partner is in the text that both have open, and who of the two leads the other one through it. */
export function Together({ article, partner }: Props) {
  const { presence } = useSession();
  const paragraph = useObserved(presence.partnerParagraph);
  const partnerLeads = useObserved(presence.partnerLeads);
  const { follows, follow, stop } = useFollow(article);
  const [leads, setLeads] = useState(false);
  useEffect(() => {
    presence.lead(leads);
    return () => presence.lead(false);
  }, [presence, leads]);
  const go = (): void => {
    const place = numbered(article)[paragraph - 1];
    if (place !== undefined) goTo(place);
  };
  const begin = (): void => {
    setLeads(false); // two who follow each other would lead nowhere
    follow();
  };
  const lead = (): void => {
    stop();
    setLeads(!leads);
  };
  return (
    <div className="way-back together">
      <Token name={partner.name} seat={partner.seat} />
      <span className="small grow">{whereWords(partner.name, paragraph, follows)}</span>
      {follows ? (
        <Button onClick={stop}>{t('progress.stop')}</Button>
      ) : partnerLeads ? (
        <Button look="main" onClick={begin}>
          {t('progress.follow', [partner.name])}
        </Button>
      ) : (
        paragraph > 0 && <Button onClick={go}>{t('progress.goThere')}</Button>
      )}
      {!follows && (
        <button type="button" role="switch" className="switch" aria-checked={leads} onClick={lead}>
          {t('progress.followMe')}
        </button>
      )}
    </div>
  );
}

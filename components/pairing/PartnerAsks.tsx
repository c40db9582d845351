import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { InviteDialog } from '../views/later-views';

/** Says that somebody asks to come in, whatever view is open, and that an invitation was tried a second time. */
export function PartnerAsks() {
  const { lobby } = useSession();
  const { askers, usedAgain } = useObserved(lobby.now);
  const looks = useObserved(lobby.looks);
  const asker = askers.find(({ letIn }) => !letIn);
  const told = (): void => {
    lobby.toldUsedAgain().catch((error: unknown) => report('lobby.told', error));
  };
  return (
    <>
      {asker !== undefined && (
        <Notice
          icon="invite"
          heading={t('pair.asksHeading', [asker.name === '' ? t('pair.somebody') : asker.name])}
          actions={<Button onClick={() => lobby.look(true)}>{t('pair.seeWhoAsks')}</Button>}
        >
          {t('pair.asksNext')}
        </Notice>
      )}
      {usedAgain && (
        <Notice heading={t('pair.usedAgain')} onDismiss={told}>
          {t('pair.usedAgainNext')}
        </Notice>
      )}
      {looks && <InviteDialog onClose={() => lobby.look(false)} />}
    </>
  );
}

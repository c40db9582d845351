import { useId, type ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import { Icon, type IconName } from './Icon';
import { IconButton } from './IconButton';

interface Props {
  icon?: IconName;
  heading: string;
  /** What is safe, and what to do next. */
  children: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
}

/** Something to know and what to do next. Screen readers announce it when it appears. */
export function Notice({ icon = 'notice', heading, children, actions, onDismiss }: Props) {
  const id = useId();
  return (
    <section className="notice" aria-labelledby={id}>
      <Icon name={icon} />
      <div className="grow" role="alert">
        <h2 className="h2" id={id}>
          {heading}
        </h2>
        <p className="small">{children}</p>
        {actions !== undefined && actions !== false && (
          <div className="row wrap notice-actions">{actions}</div>
        )}
      </div>
      {onDismiss !== undefined && <IconButton icon="close" name={t('app.dismiss')} onClick={onDismiss} />}
    </section>
  );
}

import { useId, type ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

interface Props {
  icon?: IconName;
  heading: string;
  /** What is safe, and what to do next. */
  children: ReactNode;
  actions?: ReactNode;
}

/** Something to know: what is so, what next. It is announced when it appears. */
export function Notice({ icon = 'notice', heading, children, actions }: Props) {
  const id = useId();
  return (
    <section className="notice" aria-labelledby={id}>
      <Icon name={icon} />
      <div className="grow" role="alert">
        <h2 className="h2" id={id}>
          {heading}
        </h2>
        <p className="small">{children}</p>
        {actions !== undefined && <div className="row wrap notice-actions">{actions}</div>}
      </div>
    </section>
  );
}

import { useId, type ReactNode } from 'react';
import { t } from '../../../lib/i18n/t';
import { IconButton } from '../../ui/IconButton';

interface Props {
  heading: string;
  /** What the person is asked, announced when it appears. */
  words: string;
  onDismiss: () => void;
  children: ReactNode;
}

/** What a clip asks before there is a reading: the decision, what it is about, the ways to answer. */
export function PreviewCard({ heading, words, onDismiss, children }: Props) {
  const id = useId();
  return (
    <section className="card pad stack-s preview" aria-labelledby={id}>
      <div className="row spread preview-head">
        <h2 className="h2" id={id}>
          {heading}
        </h2>
        <IconButton icon="close" name={t('app.dismiss')} onClick={onDismiss} />
      </div>
      <p className="small muted" role="alert">
        {words}
      </p>
      {children}
    </section>
  );
}

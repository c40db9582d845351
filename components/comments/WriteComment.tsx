import { t } from '../../lib/i18n/t';
import type { FreshOf } from '../../lib/model/kind';
import type { Kinds } from '../../lib/model/kinds';
import { useUnsent } from '../hooks/use-unsent';
import { useWrote } from '../hooks/use-wrote';
import { useAdd, WhoSees } from '../talk/WhoSees';
import { WordsForm } from '../talk/WordsForm';

type On = NonNullable<FreshOf<Kinds['comments']>['on']>;

interface Props {
  /** What the comment hangs on. */
  on: On;
  subject: string;
  /** It is what a person most likely does next. */
  main?: boolean;
}

/** Begins a thread. On its own, so that typing does not render the threads. */
export function WriteComment({ on, subject, main = false }: Props) {
  const add = useAdd('comments');
  const wrote = useWrote();
  return (
    <WordsForm
      name={t('talk.write')}
      send={t('talk.comment')}
      look={main ? 'main' : 'plain'}
      unsent={useUnsent(`comment:${subject}`)}
      who={<WhoSees />}
      onSend={(text) => wrote(add({ on, subject, text }))}
    />
  );
}

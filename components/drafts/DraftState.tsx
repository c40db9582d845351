import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import { type Draft, DRAFT_STATES } from '../../lib/model/draft';
import { webAddressOf } from '../../lib/util/web-url';
import { useCanWrite } from '../hooks/use-can-write';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { KeptValue } from '../forms/KeptValue';
import { stateWords } from './draft-words';

/** How far the draft is, and where it was published. */
export function DraftState({ draft }: { draft: Draft }) {
  const { records } = useSession();
  const wrote = useWrote();
  const canWrite = useCanWrite();
  const id = useId();
  const choose = (state: string): void => {
    const to = DRAFT_STATES.find((one) => one === state);
    if (to !== undefined) wrote(records.drafts.edit(draft.id, { state: to }));
  };
  return (
    <div className="draft-state">
      <label className="field-label" htmlFor={id}>
        {t('draft.state')}
      </label>
      <select
        id={id}
        className="field"
        value={draft.state}
        disabled={!canWrite}
        onChange={(event) => choose(event.target.value)}
      >
        {DRAFT_STATES.map((state) => (
          <option key={state} value={state}>
            {stateWords(state)}
          </option>
        ))}
      </select>
      {draft.state === 'published' && <Address draft={draft} />}
    </div>
  );
}

function Address({ draft }: { draft: Draft }) {
  const { records } = useSession();
  const wrote = useWrote();
  const keep = (typed: string): string | null => {
    const address = typed === '' ? '' : webAddressOf(typed);
    if (address === undefined) return t('draft.addressWrong');
    return wrote(records.drafts.edit(draft.id, { address })) ? '' : null;
  };
  return (
    <KeptValue
      draft={`draft:${draft.id}:address`}
      label={t('draft.address')}
      type="url"
      value={draft.address}
      onKeep={keep}
    />
  );
}

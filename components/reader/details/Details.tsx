import { useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { type Fact, FACTS } from '../../../lib/model/facts';
import type { Reading } from '../../../lib/model/reading';
import type { ReadingEdit } from '../../../lib/model/reading-fields';
import { useDone } from '../../hooks/use-wrote';
import { useLate } from '../../hooks/use-late';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { MenuButton } from '../../ui/MenuButton';
import { knownFacts, missingFacts } from './detail-facts';
import { factName, originWords } from './detail-words';
import { DetailsForm } from './DetailsForm';
import { DetailsTags } from './DetailsTags';
import { DetailsRow } from './DetailsRow';
import { DetailsValue } from './DetailsValue';
import { useDescribed } from './use-described';
import './details.css';

/** All that is known of a reading, as a catalogue card: each fact, where it comes from, and a way to put it right. */
export function Details({ reading }: { reading: Reading }) {
  const session = useSession();
  const done = useDone();
  const people = usePeople();
  const { more, waiting } = useDescribed(reading);
  const late = useLate(waiting);
  const [editing, setEditing] = useState<Fact | null>(null);
  const id = useId();

  const save = (fact: Fact, edit: ReadingEdit): boolean => {
    const words = t('details.saved', [factName(fact, reading)]);
    const saved = done(words, session.readings.edit(reading.id, edit));
    if (saved) setEditing(null);
    return saved;
  };
  const known = knownFacts(reading, more);
  const shown = FACTS.filter((fact) => known.includes(fact) || fact === editing);
  return (
    <section className="details card" aria-labelledby={id}>
      <h2 className="eyebrow" id={id}>
        {t('details.details')}
      </h2>
      <dl className="details-list">
        {shown.map((fact) => (
          <DetailsRow
            key={fact}
            name={factName(fact, reading)}
            origin={originWords(reading, fact, people)}
            onEdit={() => setEditing(fact)}
            form={
              fact === editing && (
                <DetailsForm
                  fact={fact}
                  reading={reading}
                  more={more}
                  onSave={(edit) => save(fact, edit)}
                  onDone={() => setEditing(null)}
                />
              )
            }
          >
            <DetailsValue fact={fact} reading={reading} more={more} />
          </DetailsRow>
        ))}
        <DetailsTags reading={reading} />
      </dl>
      <p className="muted tiny" aria-live="polite">
        {late && t('details.onItsWay')}
      </p>
      <MenuButton
        name={t('details.addField')}
        icon="plus"
        choices={missingFacts(reading, more, waiting).map((fact) => ({
          name: factName(fact, reading),
          onChoose: () => setEditing(fact),
        }))}
      />
    </section>
  );
}

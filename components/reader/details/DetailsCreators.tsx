import { useEffect, useRef, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import {
  type Creator,
  creator,
  MAX_AFFILIATION,
  MAX_CREATORS,
  MAX_NAME,
  normalOrcid,
  type Role,
  ROLES,
} from '../../../lib/model/creator';
import type { Reading } from '../../../lib/model/reading';
import type { ReadingEdit } from '../../../lib/model/reading-fields';
import { cleanLine } from '../../../lib/util/text';
import { useUnsent } from '../../hooks/use-unsent';
import { Button } from '../../ui/Button';
import { UnsentTrouble } from '../../ui/UnsentTrouble';
import { Field } from '../../ui/Field';
import { ROLE_NAMES } from './detail-words';
import { DetailsFrame } from './DetailsFrame';

/** Unsent words are JSON that this form wrote; anything else is nobody. */
function readUnsent(text: string): readonly Creator[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as Creator[]) : [];
  } catch {
    return []; // being typed anew, or from an older version
  }
}

const tidy = ({ name, role, orcid, affiliation, family }: Creator): Creator => ({
  name: cleanLine(name, MAX_NAME),
  role,
  orcid: normalOrcid(orcid),
  affiliation: cleanLine(affiliation, MAX_AFFILIATION),
  family: cleanLine(family, MAX_NAME),
});

const isWrongOrcid = ({ orcid }: Creator): boolean => orcid.trim() !== '' && normalOrcid(orcid) === '';

interface Props {
  reading: Reading;
  /** Answers whether it was written. */
  onSave: (edit: ReadingEdit) => boolean;
  onDone: () => void;
}

/** The people of a reading, one after the other. What is typed is kept until it is saved. */
export function DetailsCreators({ reading, onSave, onDone }: Props) {
  const start = reading.creators.length > 0 ? reading.creators : [creator('')];
  const unsent = useUnsent(`details:${reading.id}:creators`, JSON.stringify(start));
  const [checked, setChecked] = useState(false);
  const people = readUnsent(unsent.text);
  const list = useRef<HTMLUListElement>(null);
  /** The person whose name is typed next, -1 for nobody. */
  const next = useRef(-1);
  useEffect(() => {
    if (next.current === -1) return;
    const item = list.current?.children[Math.min(next.current, people.length - 1)];
    next.current = -1;
    (item ?? list.current?.nextElementSibling)?.querySelector<HTMLElement>('input')?.focus();
  }, [people.length]);
  const put = (all: readonly Creator[]): void => unsent.change(JSON.stringify(all));

  const submit = (): void => {
    setChecked(true);
    if (people.some(isWrongOrcid)) return;
    if (unsent.text === JSON.stringify(start)) return cancel();
    if (onSave({ creators: people.map(tidy).filter(({ name }) => name !== '') })) unsent.clear();
  };
  const cancel = (): void => {
    unsent.clear();
    onDone();
  };
  return (
    <DetailsFrame onSubmit={submit} onCancel={cancel}>
      <ul className="stack-s" ref={list}>
        {people.map((one, index) => (
          <li key={index}>
            <PersonFields
              number={index + 1}
              person={one}
              problem={checked && isWrongOrcid(one)}
              onChange={(changed) => put(people.with(index, changed))}
              onRemove={() => {
                next.current = index;
                put(people.toSpliced(index, 1));
              }}
            />
          </li>
        ))}
      </ul>
      {people.length < MAX_CREATORS && (
        <Button
          look="link"
          icon="plus"
          onClick={() => {
            next.current = people.length;
            put([...people, creator('')]);
          }}
        >
          {t('details.addPerson')}
        </Button>
      )}
      <UnsentTrouble shown={unsent.notKept} />
    </DetailsFrame>
  );
}

interface PersonProps {
  number: number;
  person: Creator;
  /** Its ORCID is none. */
  problem: boolean;
  onChange: (person: Creator) => void;
  onRemove: () => void;
}

function PersonFields({ number, person, problem, onChange, onRemove }: PersonProps) {
  const set = (part: Partial<Creator>): void => onChange({ ...person, ...part });
  return (
    <fieldset className="person" aria-label={t('details.person', [number])}>
      <Field label={t('details.name')} value={person.name} onValue={(name) => set({ name })} />
      <div className="row">
        <select
          className="field grow"
          aria-label={t('details.role')}
          value={person.role}
          onChange={(event) => set({ role: event.target.value as Role })}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_NAMES[role]()}
            </option>
          ))}
        </select>
        <Button
          look="quiet"
          aria-label={t('details.removePerson', [person.name || number])}
          onClick={onRemove}
        >
          {t('app.remove')}
        </Button>
      </div>
      <details open={problem || undefined}>
        <summary>{t('details.morePerson')}</summary>
        <div className="stack-s">
          <Field
            label={t('details.filedUnder')}
            hint={t('details.filedUnderHint')}
            value={person.family}
            onValue={(family) => set({ family })}
          />
          <Field
            label={t('details.orcid')}
            value={person.orcid}
            onValue={(orcid) => set({ orcid })}
            {...(problem ? { problem: t('details.orcidWrong') } : {})}
          />
          <Field
            label={t('details.affiliation')}
            value={person.affiliation}
            onValue={(affiliation) => set({ affiliation })}
          />
        </div>
      </details>
    </fieldset>
  );
}

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
import { useEditForm } from '../../hooks/use-edit-form';
import { useEdited } from '../../hooks/use-edited';
import { Meanwhile } from '../../talk/Meanwhile';
import { Button } from '../../ui/Button';
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

const named = (people: readonly Creator[]): Creator[] => people.map(tidy).filter(({ name }) => name !== '');

/** An empty line for a person makes no difference. */
const normal = (text: string): string => JSON.stringify(named(readUnsent(text)));

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
  const value = useEdited(`details:${reading.id}:creators`, JSON.stringify(start), normal);
  const form = useEditForm('readings', reading.id, { value });
  const [checked, setChecked] = useState(false);
  const people = readUnsent(value.text);
  const list = useRef<HTMLUListElement>(null);
  /** The person whose name is typed next, -1 for nobody. */
  const next = useRef(-1);
  useEffect(() => {
    if (next.current === -1) return;
    const item = list.current?.children[Math.min(next.current, people.length - 1)];
    next.current = -1;
    (item ?? list.current?.nextElementSibling)?.querySelector<HTMLElement>('input')?.focus();
  }, [people.length]);
  const put = (all: readonly Creator[]): void => value.change(JSON.stringify(all));

  const submit = (): void => {
    setChecked(true);
    if (people.some(isWrongOrcid)) return;
    if (form.save(() => onSave({ creators: named(people) }))) onDone();
  };
  return (
    <DetailsFrame form={form} onSubmit={submit} onDone={onDone}>
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
      <Meanwhile
        name={t('details.creators')}
        field={value}
        show={named(readUnsent(value.now))
          .map(({ name }) => name)
          .join('; ')}
      />
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

import { type FormEvent, useState } from 'react';
import { longDate } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { WrittenBlock } from '../../../lib/model/draft-tokens';
import { MAX_VERSION_NAME } from '../../../lib/model/version';
import { useNow } from '../../hooks/use-now';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Comparison } from './Comparison';
import './versions.css';

/** A version of a draft as the list shows it. */
interface ShownVersion {
  readonly id: string;
  /** '' for one that was saved by itself. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Who saved it, or wrote last in it. */
  readonly who: string;
}

interface Props {
  versions: readonly ShownVersion[];
  /** The text of a version; undefined while this computer does not have it. */
  load: (id: string) => Promise<readonly WrittenBlock[] | undefined>;
  /** The draft as it stands. */
  now: () => readonly WrittenBlock[];
  language: string;
  nameOf: (member: string) => string;
  /** Saves the draft as it stands under a name, and answers whether it did. Left out where nothing may be written. */
  onName?: ((name: string) => Promise<boolean>) | undefined;
  onRestore?: ((id: string, blocks: readonly WrittenBlock[]) => void) | undefined;
}

/** "Versions": earlier states of a draft, to be named, compared and restored. */
export function Versions({ versions, load, now, language, nameOf, onName, onRestore }: Props) {
  const [open, setOpen] = useState(false);
  const [compared, setCompared] = useState<string | null>(null);
  return (
    <section className="draft-versions">
      <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('draftVersions.versions')}
      </Button>
      {open && onName !== undefined && <NameIt onName={onName} />}
      {open && versions.length === 0 && <p className="small muted">{t('draftVersions.none')}</p>}
      {open && versions.length > 0 && (
        <ul className="versions" aria-label={t('draftVersions.versions')}>
          {versions.map((one) => (
            <VersionItem
              key={one.id}
              version={one}
              isCompared={compared === one.id}
              onCompare={() => setCompared(compared === one.id ? null : one.id)}
              load={load}
              {...{ now, language, nameOf, onRestore }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function NameIt({ onName }: { onName: NonNullable<Props['onName']> }) {
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '' || busy) return;
    setBusy(true);
    const saved = await onName(name.trim());
    setBusy(false);
    if (saved) setName((typed) => (typed === name ? '' : typed)); // what was typed meanwhile stays
  };
  return (
    <form className="name-version" onSubmit={(event) => void save(event)}>
      <Field label={t('draftVersions.name')} value={name} onValue={setName} maxLength={MAX_VERSION_NAME} />
      <Button type="submit">{t('app.save')}</Button>
    </form>
  );
}

interface ItemProps extends Pick<Props, 'load' | 'now' | 'language' | 'nameOf' | 'onRestore'> {
  version: ShownVersion;
  isCompared: boolean;
  onCompare: () => void;
}

function VersionItem({ version, isCompared, onCompare, load, onRestore, ...rest }: ItemProps) {
  const time = longDate(version.at, useNow());
  const [missing, setMissing] = useState(false);
  const restore = async (): Promise<void> => {
    const blocks = await load(version.id);
    setMissing(blocks === undefined);
    if (blocks !== undefined) onRestore?.(version.id, blocks);
  };
  const id = `version-${version.id}`;
  return (
    <li>
      <p className="small" id={id}>
        <b dir="auto">{version.name || t('draftVersions.byItself')}</b>{' '}
        <span className="muted">{t('draftVersions.when', [version.who, time])}</span>
      </p>
      <div className="row wrap">
        <Button look="quiet" aria-describedby={id} aria-expanded={isCompared} onClick={onCompare}>
          {t('draftVersions.compare')}
        </Button>
        {onRestore !== undefined && (
          <Button look="quiet" aria-describedby={id} onClick={() => void restore()}>
            {t('draftVersions.restore')}
          </Button>
        )}
      </div>
      {missing && <p role="alert">{t('draftVersions.notHere')}</p>}
      {isCompared && <Comparison load={() => load(version.id)} {...rest} />}
    </li>
  );
}

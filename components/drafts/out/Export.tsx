import { useState } from 'react';
import type { DraftForm } from '../../../lib/export/draft';
import type { OutChoices } from '../../../lib/export/draft/gathered';
import { t } from '../../../lib/i18n/t';
import { report } from '../../../lib/util/report';
import { usePrintAsked } from '../../print/use-print-asked';
import { MenuButton } from '../../ui/MenuButton';
import { useSay } from '../../ui/Toasts';
import { keepChoices, keptChoices } from './kept-choices';
import type { Draft } from './write-out';

interface Props {
  /** The draft as it stands when somebody asks for it. */
  draft: () => Draft;
  /** Saves a file. */
  download: (name: string, type: string, content: string | Uint8Array<ArrayBuffer>) => void;
  small?: boolean;
  /** The panel has no page to print: it opens the draft on the desk for that. Left out on the desk. */
  onDesk?: () => void;
}

/** The forms are written when somebody asks for one. */
const load = () => import('./write-out');

/** "Export": the draft on the clipboard for WordPress, or as a file. */
export function Export({ draft, download, small = false, onDesk }: Props) {
  const say = useSay();
  const [choices, setChoices] = useState(keptChoices);
  const print = async (): Promise<void> => {
    try {
      await (await import('./print-out')).printOut(draft(), choices);
    } catch (error) {
      report('draftOut.print', error);
      say(t('draftOut.notPrinted'));
    }
  };
  usePrintAsked(onDesk === undefined, print);
  const change = (some: Partial<OutChoices>): void => {
    const next = { ...choices, ...some };
    setChoices(next);
    keepChoices(next);
  };
  const copy = async (): Promise<void> => {
    try {
      await (await load()).copyForWordPress(draft(), choices);
      say(t('draftOut.copied'));
    } catch (error) {
      report('draftOut.copy', error);
      say(t('cite.notCopied'));
    }
  };
  const save = async (form: DraftForm): Promise<void> => {
    try {
      say(t('cite.saved', [await (await load()).saveAs(form, draft(), choices, download)]));
    } catch (error) {
      report('draftOut.save', error);
      say(t('cite.notSaved'));
    }
  };
  const as = (form: DraftForm, name: string) => ({ name, onChoose: () => void save(form) });
  return (
    <MenuButton
      name={t('draftOut.export')}
      icon="out"
      small={small}
      onOpen={() => void load()}
      choices={[
        { name: t('draftOut.wordpress'), onChoose: () => void copy() },
        as('markdown', t('draftOut.markdown')),
        as('html', t('draftOut.html')),
        as('docx', t('draftOut.word')),
        as('text', t('draftOut.text')),
        { name: t('print.print'), onChoose: () => (onDesk === undefined ? void print() : onDesk()) },
        ...toggles(choices, change),
      ]}
    />
  );
}

/** What goes with it, and how. */
function toggles(
  { suggestions, withComments, references }: OutChoices,
  change: (choices: Partial<OutChoices>) => void,
) {
  const isTaken = suggestions === 'as suggested';
  const style = (name: 'Chicago' | 'APA', words: string) => ({
    name: words,
    checked: references === name,
    onChoose: () => change({ references: references === name ? 'none' : name }),
  });
  return [
    {
      name: t('draftOut.suggestions'),
      under: t('draftOut.with'),
      checked: isTaken,
      onChoose: () => change({ suggestions: isTaken ? 'as it was' : 'as suggested' }),
    },
    {
      name: t('draftOut.comments'),
      checked: withComments,
      onChoose: () => change({ withComments: !withComments }),
    },
    style('Chicago', t('draftOut.chicago')),
    style('APA', t('draftOut.apa')),
  ];
}

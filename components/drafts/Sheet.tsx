import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Text } from 'yjs';
import { t } from '../../lib/i18n/t';
import type { Draft } from '../../lib/model/draft';
import { isWithinLimits } from '../../lib/notebook/texts/size';
import { useCanWrite } from '../hooks/use-can-write';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Threads } from '../comments/Threads';
import { Notice } from '../ui/Notice';
import { useSay } from '../ui/Toasts';
import { createEditor, type DraftEditor } from './editor/create-editor';
import type { Writer } from './editor/partner-caret';
import type { EditorPictures, Pasted } from './editor/paste';
import type { Passage } from '../../lib/notebook/texts/places';
import { CommentButton } from './said/CommentButton';
import { type Asked, DraftComments } from './said/DraftComments';
import { DraftChecks } from './DraftChecks';
import { DraftLength, DraftTools } from './DraftTools';
import { Formatting } from './Formatting';
import { SourceBar } from './insert/SourceBar';
import { LinkDialog } from './LinkDialog';
import { DraftPictures } from './pictures/DraftPictures';
import { usePictures } from './pictures/use-pictures';
import { Suggestions } from './Suggestions';
import { WhoWrote } from './who/WhoWrote';
import { useFoundInDraft } from './use-found-in-draft';
import './sheet.css';

interface Props {
  draft: Draft;
  wide: boolean;
}

/** The sheet on which a draft is written. */
export function Sheet({ draft, wide }: Props) {
  const text = useSession().drafts.text(draft.id);
  const [fits, setFits] = useState(() => text !== undefined && isWithinLimits(text));
  if (text === undefined || !fits) return <Beginning id={draft.id} />;
  return <Written draft={draft} text={text} wide={wide} onTooLarge={() => setFits(false)} />;
}

/** What there is to see of a text that no editor can take. */
function Beginning({ id }: { id: string }) {
  const blocks = useSession().drafts.blocks(id);
  return (
    <>
      <Notice heading={t('draft.tooLarge')}>{t('draft.tooLargeNext')}</Notice>
      <div className="sheet words">
        {blocks.map(({ runs }, n) => (
          // oxlint-disable-next-line react/no-array-index-key -- the lines have no other name, and never move
          <p key={n} dir="auto">
            {runs.map((run) => run.text).join('')}
          </p>
        ))}
      </div>
      <Threads on="draft" subject={id} />
    </>
  );
}

/** What the person says of the words of a draft, or goes to. */
function useSaying() {
  const say = useSay();
  const [writing, setWriting] = useState<Passage | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const comment = ({ passages }: DraftEditor): void => {
    const [selected, thread] = [passages.selected(), passages.here()];
    if (selected !== undefined) setWriting(selected);
    else if (thread !== '') setAsked({ thread, focus: true });
    else say(t('draft.selectFirst'));
  };
  return {
    ...{ writing, asked, comment },
    onWritten: () => setWriting(null),
    onPassage: (thread: string) => setAsked({ thread, focus: false }),
  };
}

function Written({ draft, text, wide, onTooLarge }: Props & { text: Text; onTooLarge: () => void }) {
  const [linking, setLinking] = useState(false);
  const { comment, onPassage, ...saying } = useSaying();
  const [hint, wrote] = [useId(), useId()];
  const pictures = usePictures(draft.id);
  const input = useRef<HTMLInputElement>(null);
  const onLink = (): void => setLinking(true);
  const on = { onTooLarge, onLink, onPassage, onComment: comment, pictures: pictures.pictures };
  const { place, editor } = useEditor(draft.id, text, `${hint} ${wrote}`, on);
  useFoundInDraft(draft.id, editor);
  return (
    <>
      {editor !== null && (
        <DraftTools draft={draft} editor={editor} wide={wide} onPicture={() => input.current?.click()}>
          <CommentButton onComment={() => comment(editor)} />
          <Suggest editor={editor} />
        </DraftTools>
      )}
      <div className="sheet">
        {editor !== null && <Formatting editor={editor} wide={wide} onLink={onLink} />}
        {editor !== null && <SourceBar editor={editor} />}
        {editor !== null && <DraftPictures editor={editor} input={input} pictures={pictures} />}
        <p className="vh" id={hint}>
          {t('draft.howTo')}
        </p>
        <div ref={place} />
        {linking && editor !== null && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
      </div>
      {editor !== null && <WhoWrote id={wrote} editor={editor} text={text} />}
      {editor !== null && <DraftLength draft={draft} editor={editor} />}
      {editor !== null && <DraftComments draft={draft.id} editor={editor} {...saying} />}
      {editor !== null && <Suggestions draft={draft.id} editor={editor} />}
      {editor !== null && <DraftChecks draft={draft} editor={editor} />}
    </>
  );
}

const PASTED: Readonly<Record<Pasted, (() => string) | undefined>> = {
  done: undefined,
  'too-long': () => t('draft.pasteTooLong'),
  'no-pictures': () => t('draft.noPictures'),
};

/** While it is on, what the person does is a suggestion, which either of the two accepts or rejects. */
function Suggest({ editor }: { editor: DraftEditor }) {
  const [on, setOn] = useState(false);
  const canWrite = useCanWrite();
  const turn = (): void => {
    editor.suggest(!on);
    setOn(!on);
  };
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-checked={on}
      disabled={!canWrite}
      onClick={turn}
    >
      {t('draft.suggest')}
    </button>
  );
}

/** What the editor asks of the view around it. */
interface On {
  readonly onTooLarge: () => void;
  readonly onLink: () => void;
  readonly onComment: (editor: DraftEditor) => void;
  readonly onPassage: (thread: string) => void;
  readonly pictures: EditorPictures;
}

/** The editor over a text, as long as it stands in the page. */
function useEditor(id: string, text: Text, hint: string, on: On) {
  const { drafts, trouble, me, carets } = useSession();
  const people = usePeople();
  const writer = useEffectEvent((): Writer => people.partner ?? people.me);
  const writerOf = useEffectEvent((member: string): Writer => people.of(member));
  const say = useSay();
  const { pictures } = on;
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<DraftEditor | null>(null);
  const onFull = useEffectEvent(() => say(t('draft.full')));
  const tooLarge = useEffectEvent(on.onTooLarge);
  const link = useEffectEvent(on.onLink);
  const comment = useEffectEvent(() => editor !== null && on.onComment(editor));
  const passage = useEffectEvent(on.onPassage);
  const onPasted = useEffectEvent((what: Pasted) => {
    const words = PASTED[what]?.();
    if (words !== undefined) say(words);
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const stop = new AbortController();
    const around = {
      ...{
        name: t('draft.draft'),
        describedBy: hint,
        me,
        draft: id,
        carets,
        onWritten: () => drafts.wrote(id),
      },
      ...{ partner: () => writer(), writer: (member: string) => writerOf(member), pictures },
      ...{ onTooLarge: () => tooLarge(), onFull: () => onFull() },
      ...{ onPasted: (what: Pasted) => onPasted(what), onLink: () => link() },
      ...{ onComment: () => void comment(), onPassage: (thread: string) => passage(thread) },
    };
    setEditor(createEditor(place.current, text, around, stop.signal));
    return () => {
      stop.abort();
      setEditor(null);
    };
  }, [id, text, hint, drafts, me, carets, pictures]);

  const [canWrite, troubled] = [useCanWrite(), useObserved(trouble)];
  useEffect(() => editor?.mayWrite(canWrite && troubled !== 'disk-full'), [editor, canWrite, troubled]);
  return { place, editor };
}

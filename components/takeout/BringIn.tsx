import { useEffect, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { report as tell } from '../../lib/util/report';
import { useHighlights } from '../highlights/highlights-here';
import { useCanWrite } from '../hooks/use-can-write';
import { useSession } from '../hooks/use-session';
import { useDone, useWrote } from '../hooks/use-wrote';
import { ok } from '../../lib/util/result';
import { useAdd } from '../talk/WhoSees';
import { FileButton } from '../ui/FileButton';
import { useSay } from '../ui/Toasts';
import type { Report } from './bring-in';
import './takeout.css';

const load = async () => ({
  ...(await import('../../lib/import/hypothesis')),
  ...(await import('./place-entries')),
  ...(await import('./bring-in')),
});

/** Reads a file and puts what it holds into the reading. Answers what became of it. */
function useBringIn(reading: string): (file: File, signal: AbortSignal) => Promise<Report | null> {
  const session = useSession();
  const { shown } = useHighlights();
  const say = useSay();
  const [done, wrote] = [useDone(), useWrote()];
  const [mark, comment] = [useAdd('highlights'), useAdd('comments')];
  return async (file, signal) => {
    const { MAX_FILE, readHypothesis, placeEntries, bringIn } = await load();
    const refuse = (words: string): null => (say(words), null);
    if (shown === null) return refuse(t('takeOut.noText'));
    if (file.size > 4 * MAX_FILE) return refuse(t('takeOut.tooLong')); // bytes: the text is measured once read
    const entries = readHypothesis(await file.text());
    if (!entries.ok)
      return refuse(entries.reason === 'too-long' ? t('takeOut.tooLong') : t('takeOut.notOne'));
    const places = await placeEntries(shown, entries.value, signal);
    if (signal.aborted) return null;
    const add = (kind: 'highlights' | 'comments', fields: never) =>
      kind === 'highlights' ? mark(fields) : comment(fields);
    const written = bringIn(session, add as Parameters<typeof bringIn>[1], reading, entries.value, places);
    if (!wrote(written)) return null;
    const { report, undo } = written.value;
    done(t('takeOut.found', [report.found, report.all]), ok(undo));
    return report;
  };
}

/** "Open a file": highlights that were made in Hypothesis, for the reading that is open. */
export function BringIn({ reading }: { reading: string }) {
  const canWrite = useCanWrite();
  const say = useSay();
  const take = useBringIn(reading);
  const stop = useRef(new AbortController());
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    const here = (stop.current = new AbortController());
    return () => here.abort();
  }, []);
  if (!canWrite) return null;
  const onFile = async (file: File): Promise<void> => {
    try {
      setReport(await take(file, stop.current.signal));
    } catch (error) {
      tell('bringIn', error);
      say(t('takeOut.notRead'));
    }
  };
  return (
    <div className="bring-in stack-s">
      <p className="small muted" id="bring-in">
        {t('takeOut.bringIn')}
      </p>
      <div className="row">
        <FileButton
          look="quiet"
          aria-describedby="bring-in"
          words={t('takeOut.openFile')}
          accept="application/json,.json"
          onFile={(file) => void onFile(file)}
        />
      </div>
      {report !== null && <Became report={report} />}
    </div>
  );
}

/** What found its place, and what did not. */
function Became({ report: { found, all, already, unfound } }: { report: Report }) {
  return (
    <div className="small stack-s">
      <p role="status">
        {t('takeOut.found', [found, all])} {already > 0 && t('takeOut.already', [already])}
      </p>
      {unfound.length > 0 && (
        <>
          <p id="unfound">{t('takeOut.unfound')}</p>
          <ul className="unfound" aria-labelledby="unfound">
            {unfound.map((words, n) => (
              <li key={n} dir="auto">
                {words.slice(0, 200)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

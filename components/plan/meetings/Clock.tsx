import { useEffect, useState } from 'react';
import { after } from '../../../lib/util/timers';

const MINUTE = 60_000;

/** Whole minutes since a time, drawn anew as each of them ends. A time that is still to come, by another's clock, is now. */
function useMinutesSince(since: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const stop = new AbortController();
    const begun = Math.max(0, now - since) % MINUTE;
    after(MINUTE - begun, () => setNow(Date.now()), stop.signal);
    return () => stop.abort();
  }, [now, since]);
  return Math.max(0, Math.floor((now - since) / MINUTE));
}

interface Props {
  /** When it began, in milliseconds since 1970. */
  since: number;
  name: string;
  /** What it says after so many minutes. */
  words: (minutes: number) => string;
  /** What stands beside it then, '' for nothing. */
  beside: (minutes: number) => string;
}

/** A clock in minutes: it never counts seconds before somebody who speaks. */
export function Clock({ since, name, words, beside }: Props) {
  const minutes = useMinutesSince(since);
  const more = beside(minutes);
  return (
    <p className="row wrap spread">
      <span role="timer" aria-label={name} className="meeting-clock">
        {words(minutes)}
      </span>
      {more !== '' && <span className="small">{more}</span>}
    </p>
  );
}

import { useState } from 'react';
import { isResume } from '../../../lib/model/resume';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { keepParts, keptParts } from '../../print/kept-parts';
import { ASKED_FOR, YEAR_PARTS, type YearPart } from './year-parts';

const isAskedFor = (part: YearPart): boolean => ASKED_FOR.includes(part);

/** What goes into "Our year" on this device: all but what a person left out, and of what is asked for what they chose. */
function keptYear(): readonly YearPart[] {
  const [without, chosen] = [keptParts('year-without', YEAR_PARTS), keptParts('year-with', ASKED_FOR)];
  return YEAR_PARTS.filter((part) => (isAskedFor(part) ? chosen.includes(part) : !without.includes(part)));
}

/** The parts of "Our year": which can be chosen, which go in, and how one is put in or left out. */
export function useYearParts() {
  const hasResumes = useObserved(useSession().records.readings.list).some(isResume);
  const [parts, setParts] = useState(keptYear);
  const toggle = (part: YearPart): void => {
    const next = parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part];
    setParts(next);
    keepParts(
      'year-without',
      YEAR_PARTS.filter((one) => !isAskedFor(one) && !next.includes(one)),
    );
    keepParts(
      'year-with',
      ASKED_FOR.filter((one) => next.includes(one)),
    );
  };
  const offered = YEAR_PARTS.filter((part) => part !== 'resumes' || hasResumes);
  return { offered, shown: offered.filter((part) => parts.includes(part)), toggle };
}

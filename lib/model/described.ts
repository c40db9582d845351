import type { Details } from './details';
import type { Fact } from './facts';
import type { Reading } from './reading';

/** All that is known of a reading: what stands in the notebook, and what its side-car adds. */
export interface Described {
  readonly abstract: string;
  readonly references: readonly string[];
  readonly cover: string;
  /** The address that its page names, whatever somebody chose since. */
  readonly foundCover: string;
  readonly ages: string;
  readonly grades: string;
  readonly numberOfPages: number;
  readonly format: string;
}

const gradeName = (grade: number): string => (grade === -1 ? 'PreK' : grade === 0 ? 'K' : String(grade));

/** "4–8", "4+"; '' when nothing is known. */
function range(least: number | null, most: number | null, name: (value: number) => string): string {
  if (least === null) return most === null ? '' : `–${name(most)}`;
  return most === null ? `${name(least)}+` : `${name(least)}–${name(most)}`;
}

/** Puts together what the side-car says with what somebody typed by hand, which goes before it. */
export function described(reading: Reading, details: Details): Described {
  const pick = <T>(fact: Fact, typed: T, found: T): T => (reading.typed[fact] === undefined ? found : typed);
  return {
    abstract: pick('abstract', reading.abstract, details.abstract),
    references: pick('references', reading.references, details.references),
    cover: pick('cover', reading.cover, details.cover),
    foundCover: details.cover,
    ages: pick('ages', reading.ages, range(details.ageMin, details.ageMax, String)),
    grades: pick('grades', reading.grades, range(details.gradeMin, details.gradeMax, gradeName)),
    numberOfPages: pick('numberOfPages', reading.numberOfPages, details.numberOfPages ?? 0),
    format: pick('format', reading.format, details.format),
  };
}

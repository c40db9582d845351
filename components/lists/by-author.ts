import { filedUnder } from '../../lib/export/names';

/**
 * How two lines of authors are ordered: by the family name of the first one. A line without an author comes last.
 *
 * @param compare two words, in the language that the person reads
 */
export function byAuthor(compare: (a: string, b: string) => number): (a: string, b: string) => number {
  const known = new Map<string, string>(); // a list of thousands compares each line many times
  const filed = (line: string): string => {
    const under = known.get(line) ?? filedUnder(line);
    known.set(line, under);
    return under;
  };
  return (a, b) => Number(a === '') - Number(b === '') || compare(filed(a), filed(b));
}

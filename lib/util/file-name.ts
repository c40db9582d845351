/** What no file system takes in a name. */
const ODD = /[\\/:*?"<>|\p{Cc}]/gu;

/** Words of a person as they may stand in the name of a file. */
export const inFileName = (words: string): string => words.replace(ODD, ' ').trim();

/** The year, month and day here, as file names sort by. */
export function dayInFileName(now: number): string {
  const day = new Date(now);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

import { titleAsName } from '../reading/file-name';

/** Names that differ by nothing else are one to some file systems. */
const alike = (path: string): string => path.normalize('NFKD').toLowerCase().toUpperCase();

/** The folder of a path, with its stroke; '' for none. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Gives each file of an archive a path of its own that every system takes. */
export interface Paths {
  /**
   * @param folder a name of ours, '' for none
   * @param title hostile; what is not to be had in a name goes
   * @param instead the name where nothing of the title is left
   * @param ending with its point
   */
  readonly take: (folder: string, title: string, instead: string, ending: string) => string;
}

/** Paths of one archive. A name that is taken gets a number behind it. */
export function paths(): Paths {
  const taken = new Set<string>();
  /** Where to go on counting, so that a thousand of one name need no thousand times a thousand looks. */
  const counted = new Map<string, number>();
  return {
    take: (folder, title, instead, ending) => {
      const name = titleAsName(title.trim() === '' ? instead : title).normalize('NFC');
      const bare = folder === '' ? name : `${folder}/${name}`;
      const key = alike(bare + ending);
      let n = counted.get(key) ?? 1;
      let path = `${bare}${ending}`;
      while (taken.has(alike(path))) path = `${bare} ${(n += 1)}${ending}`;
      counted.set(key, n);
      taken.add(alike(path));
      return path;
    },
  };
}

/** The way from one file of an archive to another, as a link has it. */
export function wayTo(from: string, to: string): string {
  const up = folderOf(from)
    .split('/')
    .slice(1)
    .map(() => '../')
    .join('');
  return up + to.split('/').map(encodeURIComponent).join('/');
}

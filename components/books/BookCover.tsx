import type { Book } from '../../lib/model/book';
import { initialOf } from '../../lib/model/member';
import { usePicture } from '../hooks/use-picture';
import { coverOf } from './cover-of';

/** A book's cover: its picture, or cloth while there is none. */
export function BookCover({ title, cover }: Pick<Book, 'title' | 'cover'>) {
  return cover === '' ? <Cloth title={title} /> : <Picture {...{ title, cover }} />;
}

const Cloth = ({ title }: { title: string }) => (
  <span className={`cover ${coverOf(title)}`} data-initial={initialOf({ name: title })} aria-hidden="true" />
);

function Picture({ title, cover }: Pick<Book, 'title' | 'cover'>) {
  const address = usePicture(cover);
  return address === '' ? <Cloth title={title} /> : <img className="cover-picture" src={address} alt="" />;
}

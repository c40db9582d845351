import type { Doc } from 'yjs';
import { creator } from '../../lib/model/creator';
import { addBook, books, editBook, removeBook } from '../../lib/notebook/books';
import { addComment, comments, editComment, removeComment } from '../../lib/notebook/comments';
import { members, renameMember } from '../../lib/notebook/members';
import { notebookName, renameNotebook } from '../../lib/notebook/name';
import { addNote, editNote, notes, removeNote } from '../../lib/notebook/notes';
import {
  addReading,
  editReading,
  markRead,
  readings,
  removeReading,
  setPicture,
  shareAnswer,
} from '../../lib/notebook/readings';
import { pick } from '../support/random';

const AT = 1_790_000_000_000;
const HASH = 'ab'.repeat(32);

/** One copy of a notebook with somebody who does things in it. */
export class Copy {
  readonly doc: Doc;
  readonly member: string;
  readonly #random: () => number;
  readonly #undos: (() => void)[] = [];
  readonly #lists;
  #made = 0;

  constructor(doc: Doc, member: string, random: () => number) {
    this.doc = doc;
    this.member = member;
    this.#random = random;
    const { signal } = new AbortController();
    this.#lists = {
      name: notebookName(doc, signal),
      members: members(doc, signal),
      readings: readings(doc, signal),
      books: books(doc, signal),
      comments: comments(doc, signal),
      notes: notes(doc, signal),
    };
  }

  /** All that a person would see, through the lists that were kept up to date step by step. */
  seen(): unknown {
    return Object.fromEntries(Object.entries(this.#lists).map(([name, list]) => [name, list.get()]));
  }

  /** One thing a person can do, by chance. */
  act(): void {
    const { doc, member } = this;
    const [id, at] = [`${member}-${this.#made}`, AT + this.#made];
    this.#made += 1;
    const word = `w${Math.floor(this.#random() * 1000)}`;
    const one = (list: readonly { id: string }[]): string =>
      list.length === 0 ? 'none' : pick(this.#random, list).id;
    const { readings, books, comments, notes } = this.#lists;
    const book = { title: word, author: '', isbn: '', values: '', why: word };
    const verbs: (() => void)[] = [
      () =>
        addReading(doc, {
          id,
          kind: 'article',
          title: word,
          words: 1,
          body: HASH,
          clippedBy: member,
          clippedAt: at,
          pictures: ['pending'],
        }),
      () => void editReading(doc, one(readings.get()), member, { volume: word, keywords: [word] }),
      () => void editReading(doc, one(readings.get()), member, { creators: [creator(word)] }),
      () => this.#undos.push(editReading(doc, one(readings.get()), member, { issue: word })),
      () => markRead(doc, one(readings.get()), member, at),
      () => setPicture(doc, one(readings.get()), 0, HASH),
      () => shareAnswer(doc, one(readings.get()), 'liked', member, word),
      () => this.#undos.push(removeReading(doc, one(readings.get()))),
      () =>
        addBook(
          doc,
          { id, title: word, author: '', isbn: '', values: '', addedBy: member, addedAt: at },
          word,
        ),
      () => editBook(doc, one(books.get()), member, book),
      () => this.#undos.push(removeBook(doc, one(books.get()))),
      () => addNote(doc, { id, by: member, at, editedAt: 0, text: word }),
      () => editNote(doc, one(notes.get()), word, at),
      () => this.#undos.push(removeNote(doc, one(notes.get()))),
      () =>
        addComment(doc, {
          id,
          on: 'reading',
          subject: one(readings.get()),
          parent: '',
          by: member,
          at,
          editedAt: 0,
          text: word,
        }),
      () => editComment(doc, one(comments.get()), word, at),
      () => this.#undos.push(removeComment(doc, one(comments.get()))),
      () => renameNotebook(doc, word),
      () => renameMember(doc, member, word),
      () => this.#undos.pop()?.(),
      () => this.#undos.pop()?.(),
    ];
    pick(this.#random, verbs)();
  }
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { observeTrouble } from '../../../lib/session/trouble';
import { Cell } from '../../../lib/util/observed';
import { Emitter } from '../../../lib/util/emitter';

interface Told {
  storageFailed: { readonly notebook: string; readonly full: boolean };
}
const { post } = vi.hoisted(() => ({ post: {} as { events?: unknown } }));
vi.mock('../../../lib/session/panel-events', () => ({ panelEvents: () => post.events }));

let end: AbortController;
let events: Emitter<Told>;
const failure = new Cell<'none' | 'disk-full' | 'failed'>('none');
const canWrite = new Cell(true);
beforeEach(() => {
  end = new AbortController();
  post.events = events = new Emitter<Told>();
  failure.set('none');
  canWrite.set(true);
});
afterEach(() => end.abort());

const observed = () => observeTrouble('n', { failure }, canWrite, end.signal);
const fromPost = (full: boolean, notebook = 'n'): void => events.emit('storageFailed', { notebook, full });

it('there is none until the disk refuses a write here or in the post', () => {
  const trouble = observed();
  expect(trouble.get()).toBe('none');
  fromPost(false, 'another');
  expect(trouble.get()).toBe('none');
  fromPost(false);
  expect(trouble.get()).toBe('storage-failed');
});

it('a full disk is said before everything else, since the person can make room', () => {
  const trouble = observed();
  failure.set('failed');
  expect(trouble.get()).toBe('storage-failed');
  fromPost(true);
  expect(trouble.get()).toBe('disk-full');
  fromPost(false);
  canWrite.set(false);
  expect(trouble.get()).toBe('disk-full');
});

it('a full disk stays said though another write fails otherwise here', () => {
  const trouble = observed();
  failure.set('disk-full');
  failure.set('failed');
  expect(trouble.get()).toBe('disk-full');
});

it('that only a newer app may write is said while it is so, after what the disk says', () => {
  canWrite.set(false);
  const trouble = observed();
  expect(trouble.get()).toBe('too-new');
  canWrite.set(true);
  expect(trouble.get()).toBe('none');
  canWrite.set(false);
  failure.set('failed');
  expect(trouble.get()).toBe('storage-failed');
});

it('what failed before the panel opened is said at once', () => {
  failure.set('disk-full');
  expect(observed().get()).toBe('disk-full');
});

import { JSDOM } from 'jsdom';

/**
 * A DOM beside Node's own globals, for code that sanitises or parses HTML. Vitest's jsdom environment also replaces
 * Uint8Array and Blob, and then the in-memory IndexedDB stores objects of two worlds.
 */
const { window } = new JSDOM('<!doctype html>');
Object.assign(globalThis, {
  window,
  document: window.document,
  Node: window.Node,
  DOMParser: window.DOMParser,
});

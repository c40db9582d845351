import { JSDOM } from 'jsdom';

/**
 * A DOM beside Node's own globals, for code that sanitises or parses HTML. Not vitest's jsdom environment:
 * that one replaces Uint8Array and Blob as well, and the in-memory IndexedDB then stores objects of two worlds.
 */
const { window } = new JSDOM('<!doctype html>');
Object.assign(globalThis, {
  window,
  document: window.document,
  Node: window.Node,
  DOMParser: window.DOMParser,
});

import { expect, it } from 'vitest';
import { isOnThisComputer, relayAddress } from '../../../../lib/sync/pairing/relay-address';

it.each([
  ['wss://relay.example', 'wss://relay.example'],
  [' ws://127.0.0.1:4444/ ', 'ws://127.0.0.1:4444'],
  ['WSS://Relay.Example/books//', 'wss://relay.example/books'],
])('%s is kept as %s', (text, address) => {
  expect(relayAddress(text)).toBe(address);
});

it.each([
  '',
  'relay.example',
  'https://relay.example',
  'javascript:alert(1)',
  'wss://',
  'wss://a:b@c',
  'wss://a?q',
  'wss://a#h',
])('is no address of a relay: %s', (text) => {
  expect(relayAddress(text)).toBeUndefined();
});

it.each([
  ['ws://localhost:4444', true],
  ['ws://relay.localhost', true],
  ['ws://127.0.0.1:4444', true],
  ['ws://127.3.2.1', true],
  ['ws://[::1]:4444', true],
  ['ws://0.0.0.0', true],
  ['wss://relay.example', false],
  ['wss://localhost.example', false],
  ['wss://mylocalhost', false],
  ['ws://192.168.0.7', false],
  ['wss://127.0.0.1.example', false],
])('%s is on this computer: %s', (address, here) => {
  expect(isOnThisComputer(address)).toBe(here);
});

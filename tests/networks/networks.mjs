// `npm run networks`: two homes in networks that stand for real ones. One line says which way each pair took, how long
// it took to meet, and how long a keystroke is under way. It is no part of `npm test`.
import { join } from 'node:path';
import { click, queryByRole } from '../../scripts/by-role.mjs';
import { start, temporaryFolder, until } from '../../scripts/driver.mjs';
import { hasStatus, join as joinNotebook, startNotebook } from '../../scripts/journey.mjs';
import { ensurePackages, root, runInstalled } from '../../scripts/packages.mjs';
import { buildRelay } from '../../scripts/relay.mjs';
import {
  browserIn,
  canBeSlow,
  lineOf,
  makeNetworks,
  SERVER,
  startTurn,
  takeAway,
  whatIsMissing,
  within,
} from './ground.mjs';

const PORT = 4470;
const SECRET = 'a secret of this run';
const STUN = `stun:${SERVER}:3478`;
const TURN = `turn:${SERVER}:3478`;
const KEYS = 40;
const BY_RELAY = 'live by relay';

/** @type {readonly { what: string, how: object, ice: string }[]} */
const CASES = [
  { what: 'two homes behind routers, STUN', how: {}, ice: STUN },
  { what: 'the same, without STUN', how: {}, ice: '' },
  { what: 'symmetric routers, TURN', how: { symmetric: true }, ice: `${STUN},${TURN}` },
  { what: 'symmetric routers, STUN alone', how: { symmetric: true }, ice: STUN },
  { what: 'UDP closed, TURN by TCP', how: { closesUdp: true }, ice: `${STUN},${TURN}?transport=tcp` },
  { what: 'UDP closed, STUN alone', how: { closesUdp: true }, ice: STUN },
  { what: '300 ms there and back, 3 % lost, STUN', how: { slow: true }, ice: STUN },
];

/** One pair in one kind of network. */
async function tried({ what, how, ice }) {
  makeNetworks(how);
  const programs = [
    startTurn(SECRET),
    within('bbnet', [process.execPath, relay], {
      ...{
        PORT: String(PORT),
        RELAY_DATA: temporaryFolder('bookbag-networks-relay'),
        ICE_URLS: ice,
        TURN_SECRET: ice.includes('turn:') ? SECRET : '',
      },
    }),
  ];
  const people = [];
  try {
    for (const [name, home] of [
      ['Ana', 'bbhomea'],
      ['Ben', 'bbhomeb'],
    ]) {
      const browser = await browserIn(home);
      const person = await start(temporaryFolder('bookbag-networks'), {
        extension,
        browser,
        hosts: [SERVER],
      });
      people.push(person);
      await person.openPanel(`http://${SERVER}:${PORT}/healthz`);
      if (name === 'Ana') await startNotebook(person, name);
    }
    const [ana, ben] = people;
    await watchConnections(ana);
    await joinNotebook(ana, ben, 'Ben');
    for (const person of people) await hasStatus(person, 'Here now', 60_000);
    lineOf('bbhomea', 'down');
    if (!(await until(async () => !(await statusOf(ana)).startsWith('Here now'), 60_000)))
      throw new Error('no line, and still here');
    lineOf('bbhomea', 'up');
    const began = Date.now();
    for (const person of people) await hasStatus(person, 'Here now', 90_000);
    const met = Date.now() - began;
    await until(async () => (await wayOf(ana)) !== BY_RELAY, 45_000);
    const way = await wayOf(ana);
    return { what, way, 'meets again after ms': met, 'keystroke ms': await keystroke(ana, ben) };
  } finally {
    await Promise.all(people.map((person) => person.kill()));
    for (const { stop } of programs) stop();
  }
}

const statusOf = async (person) =>
  (await queryByRole(person.panel, 'status', 'Sync status'))?.evaluate((node) => node.innerText) ?? '';

/** The page of a person's post. */
const postOf = async (person) =>
  (await person.browser.waitForTarget((one) => one.url().endsWith('offscreen.html'))).asPage();

/** From now on the post's connections can be asked. */
async function watchConnections(person) {
  await (
    await postOf(person)
  ).evaluate(() => {
    globalThis.all = new Set();
    const { prototype } = RTCPeerConnection;
    const real = prototype.setRemoteDescription;
    prototype.setRemoteDescription = function set(...given) {
      globalThis.all.add(this);
      return real.apply(this, given);
    };
  });
}

/** Which way the two are connected: by the kinds of candidates (RFC 8445), or through the relay. */
async function wayOf(person) {
  const pairs = await (
    await postOf(person)
  ).evaluate(async () => {
    const found = [];
    for (const one of globalThis.all) {
      if (one.connectionState !== 'connected') continue;
      const stats = await one.getStats();
      for (const pair of stats.values())
        if (pair.type === 'candidate-pair' && pair.nominated && pair.state === 'succeeded')
          found.push(
            [stats.get(pair.localCandidateId), stats.get(pair.remoteCandidateId)]
              .map((c) => c.candidateType)
              .join('-'),
          );
    }
    return found;
  });
  if (pairs.length > 0) return `direct, ${pairs.at(-1)}`;
  return BY_RELAY;
}

/** The median of milliseconds from a word of Ana's to its sight at Ben's. Both tell the time by one clock. */
async function keystroke(ana, ben) {
  for (const { panel } of [ana, ben]) await click(panel, 'tab', 'Notes');
  await ana.panel.evaluate(() => globalThis.bookbagBench.session.records.notes.add({ text: 'key-x;' }));
  await ben.panel.waitForFunction(() => document.body.innerText.includes('key-x;'), { timeout: 60_000 });
  await ben.panel.evaluate(() => {
    globalThis.seenAt = new Map();
    new MutationObserver(() => {
      const key = /key-(\d+);/.exec(document.body.innerText)?.[1];
      if (key !== undefined && !globalThis.seenAt.has(key)) globalThis.seenAt.set(key, Date.now());
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  const typed = await ana.panel.evaluate(async (count) => {
    const { notes } = globalThis.bookbagBench.session.records;
    const [{ id }] = notes.list.get();
    const times = [];
    for (let i = 0; i < count; i += 1) {
      times.push([String(i), Date.now()]);
      notes.edit(id, { text: `key-${i};` });
      await new Promise((done) => setTimeout(done, 300));
    }
    return times;
  }, KEYS);
  await new Promise((done) => setTimeout(done, 3000));
  const seen = new Map(await ben.panel.evaluate(() => [...globalThis.seenAt]));
  const ways = typed
    .flatMap(([key, at]) => (seen.has(key) ? [seen.get(key) - at] : []))
    .toSorted((a, b) => a - b);
  return ways[ways.length >> 1];
}

const missing = whatIsMissing();
if (missing !== '') {
  console.log(`skipped: networks in namespaces (${missing})`);
  process.exit();
}
ensurePackages();
runInstalled('wxt', ['build', '--mode', 'bench'], {
  BOOKBAG_BENCH: '1',
  NODE_ENV: 'production',
  WXT_RELAY_URL: `ws://${SERVER}:${PORT}`,
});
const extension = join(root, '.output', 'chrome-mv3-bench');
const relay = await buildRelay();
const wanted = process.argv.slice(2);
const rows = [];
for (const one of CASES) {
  if (wanted.length > 0 && !wanted.some((words) => one.what.includes(words))) continue;
  if (one.how.slow === true && !canBeSlow()) {
    console.log(`skipped: ${one.what} (this kernel has no netem)`);
    continue;
  }
  // oxlint-disable-next-line no-await-in-loop -- one network after the other
  const row = await tried(one).catch((error) => ({ what: one.what, way: `failed: ${error.stack}` }));
  console.log(row);
  rows.push(row);
}
takeAway();
console.table(rows);
process.exit(rows.some(({ way }) => way.startsWith('failed')) ? 1 : 0);

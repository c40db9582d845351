// Networks made of Linux namespaces: an "internet" with the relay and coturn, and two homes behind routers of their own.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from '../../scripts/browsers.mjs';
import { killAtEnd, temporaryFolder } from '../../scripts/driver.mjs';

/** Addresses that RFC 5737 keeps for documentation: nobody has them. */
export const SERVER = '203.0.113.10';
const NOBODY = '203.0.113.1';

const run = (...words) => spawnSync(words[0], words.slice(1), { encoding: 'utf8' });

function must(...words) {
  const { status, stderr } = run(...words);
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
}

/** Runs a program in a namespace, until this program ends. */
export function within(namespace, words, env = {}) {
  const child = spawn('ip', ['netns', 'exec', namespace, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore'],
    detached: true,
  });
  return { child, stop: killAtEnd(child) };
}

/** What is missing here to make networks; '' for nothing. */
export function whatIsMissing() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'networks need Linux and root';
  for (const [name, pack] of [
    ['ip', 'iproute2'],
    ['iptables', 'iptables'],
    ['turnserver', 'coturn'],
  ])
    if (run('which', name).status !== 0) return `"${name}" is missing: apt-get install ${pack}`;
  const tried = run('ip', 'netns', 'add', 'bbtried');
  run('ip', 'netns', 'del', 'bbtried');
  return tried.status === 0 ? '' : `this system makes no namespaces: ${tried.stderr.trim()}`;
}

/** Whether a line can be made slow and lossy here. */
export function canBeSlow() {
  must('ip', 'netns', 'add', 'bbslow');
  const { status } = run(
    'ip',
    'netns',
    'exec',
    'bbslow',
    'tc',
    'qdisc',
    'add',
    'dev',
    'lo',
    'root',
    'netem',
    'delay',
    '1ms',
  );
  run('ip', 'netns', 'del', 'bbslow');
  return status === 0;
}

const ALL = ['bbnet', 'bbroutera', 'bbrouterb', 'bbhomea', 'bbhomeb'];

/** Takes all of it away. Programs in it must have ended. */
export function takeAway() {
  for (const name of ALL) run('ip', 'netns', 'del', name);
}

/** A cable between two namespaces. */
function cable(from, to, names, addresses) {
  must('ip', 'link', 'add', names[0], 'type', 'veth', 'peer', 'name', names[1]);
  for (const [i, namespace] of [from, to].entries()) {
    must('ip', 'link', 'set', names[i], 'netns', namespace);
    if (addresses[i] !== '') must('ip', '-n', namespace, 'addr', 'add', addresses[i], 'dev', names[i]);
    must('ip', '-n', namespace, 'link', 'set', names[i], 'up');
  }
}

/**
 * Makes the internet and two homes.
 *
 * @param {{ symmetric?: boolean, closesUdp?: boolean, slow?: boolean }} how of both routers: a new port to each
 *   destination; no UDP; 150 ms each way and 3 % lost
 */
export function makeNetworks({ symmetric = false, closesUdp = false, slow = false }) {
  takeAway();
  for (const name of ALL) {
    must('ip', 'netns', 'add', name);
    must('ip', '-n', name, 'link', 'set', 'lo', 'up');
  }
  must('ip', '-n', 'bbnet', 'link', 'add', 'bridge', 'type', 'bridge');
  must('ip', '-n', 'bbnet', 'addr', 'add', `${SERVER}/24`, 'dev', 'bridge');
  must('ip', '-n', 'bbnet', 'link', 'set', 'bridge', 'up');
  // what goes to no address of this internet is lost without a word, as outside: coturn ends all of a browser's ways when
  // its own system refuses to send
  must('ip', '-n', 'bbnet', 'neigh', 'add', NOBODY, 'lladdr', '02:00:00:00:00:01', 'dev', 'bridge');
  must('ip', '-n', 'bbnet', 'route', 'add', 'default', 'via', NOBODY);
  for (const [i, one] of ['a', 'b'].entries()) {
    const router = `bbrouter${one}`;
    cable('bbnet', router, [`bbn${one}`, `bbo${one}`], ['', `203.0.113.2${i}/24`]);
    must('ip', '-n', 'bbnet', 'link', 'set', `bbn${one}`, 'master', 'bridge');
    cable(
      router,
      `bbhome${one}`,
      [`bbi${one}`, `bbh${one}`],
      [`192.168.${i + 1}.1/24`, `192.168.${i + 1}.2/24`],
    );
    must('ip', '-n', `bbhome${one}`, 'route', 'add', 'default', 'via', `192.168.${i + 1}.1`);
    const at = (...words) => must('ip', 'netns', 'exec', router, ...words);
    at('sysctl', '-qw', 'net.ipv4.ip_forward=1');
    // a router lets in only what answers something that went out, and says nothing to the rest: a refusal would be noted
    // as a connection of its own, and what goes out next would get another port
    at('iptables', '-A', 'INPUT', '-i', `bbo${one}`, '-j', 'DROP');
    at('iptables', '-P', 'FORWARD', 'DROP');
    if (closesUdp) at('iptables', '-A', 'FORWARD', '-p', 'udp', '-j', 'DROP');
    at('iptables', '-A', 'FORWARD', '-i', `bbi${one}`, '-j', 'ACCEPT');
    at('iptables', '-A', 'FORWARD', '-m', 'conntrack', '--ctstate', 'ESTABLISHED,RELATED', '-j', 'ACCEPT');
    const random = symmetric ? ['--random-fully'] : [];
    at('iptables', '-t', 'nat', '-A', 'POSTROUTING', '-o', `bbo${one}`, '-j', 'MASQUERADE', ...random);
    if (slow) at('tc', 'qdisc', 'add', 'dev', `bbo${one}`, 'root', 'netem', 'delay', '150ms', 'loss', '3%');
  }
}

/** Pulls a home's cable out, or puts it back. */
export function lineOf(home, state) {
  const card = home.replace('bbhome', 'bbh');
  must('ip', '-n', home, 'link', 'set', card, state);
  if (state === 'up') {
    const router = home === 'bbhomea' ? '192.168.1.1' : '192.168.2.1';
    must('ip', '-n', home, 'route', 'replace', 'default', 'via', router);
  }
}

/** A browser program that runs in a home. */
export async function browserIn(home) {
  const path = join(temporaryFolder('bookbag-home'), 'chromium');
  writeFileSync(path, `#!/bin/sh\nexec ip netns exec ${home} ${await ensureChromium()} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

/** coturn on the internet, with time-limited names under the secret. */
export function startTurn(secret) {
  return within('bbnet', [
    'turnserver',
    '--no-cli',
    '--no-tls',
    '--no-dtls',
    '--log-file=stdout',
    '--realm=networks.example',
    '--use-auth-secret',
    `--static-auth-secret=${secret}`,
    `--listening-ip=${SERVER}`,
    `--relay-ip=${SERVER}`,
  ]);
}

// What it costs when nothing happens: the post's processor time, and what a page pays that nobody clips.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '../../scripts/driver.mjs';
import { startNotebook } from '../../scripts/journey.mjs';
import { person, sleep } from './lab.mjs';

const SECONDS = 60;

/** A question that answers the post's processor seconds so far; the browser counts from when it is first asked. */
async function processorTime(one) {
  const target = await one.browser.waitForTarget((each) => each.url().endsWith('offscreen.html'));
  const session = await target.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const task = metrics.find((metric) => metric.name === 'TaskDuration');
    if (task === undefined) throw new Error('the browser does not tell TaskDuration');
    return task.value;
  };
}

export default async function idle({ extension, row }) {
  const one = await person(extension);
  try {
    await startNotebook(one, 'Ana');
    await one.page.bringToFront();
    await sleep(12_000); // y-dexie compacts once ten seconds after the start
    const seconds = await processorTime(one);
    const before = await seconds();
    await sleep(SECONDS * 1000);
    const after = await seconds();
    row(
      `the post's processor time over ${SECONDS} idle seconds`,
      ((after - before) / SECONDS) * 100,
      0.5,
      '% of one core, nobody connected',
    );

    const site = await serveSite({ '/': { body: '<!doctype html><title>A page</title><p>Text.' } });
    const requests = [];
    const session = await one.page.createCDPSession();
    await session.send('Network.enable');
    session.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
    const contexts = [];
    await session.send('Runtime.enable');
    session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
    await one.page.goto(`${site.origin}/`);
    await sleep(1000);
    const ours = contexts.filter(
      (context) => context.auxData?.type === 'isolated' && /chrome-extension/.test(context.origin),
    );
    row('scripts injected into a page that nobody clips', ours.length, 0, 'isolated worlds of ours');
    row(
      'requests made for it',
      requests.filter((url) => !url.startsWith(site.origin)).length +
        site.seen.filter((path) => !/^\/(favicon\.ico)?$/.test(path)).length,
      0,
      'beside its own',
    );
    const script = readFileSync(join(extension, 'content-scripts', 'page.js')).length;
    row('content script', script / 1000, 80, 'kB minified');
  } finally {
    await one.kill();
  }
}

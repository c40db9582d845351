import { browser } from 'wxt/browser';

const PATH = 'offscreen.html';

// State: two who ask at once must not make two documents; gone when the creation ends.
let creating: Promise<void> | undefined;

/**
 * Sees to it that the offscreen document runs: it has what a service worker lacks, RTCPeerConnection and
 * DOMParser (docs/design.md, "The post"). One promise guards its creation; Chrome refuses a second document.
 */
export async function ensureOffscreen(): Promise<void> {
  creating ??= create().finally(() => {
    creating = undefined;
  });
  await creating;
}

async function create(): Promise<void> {
  const open = await browser.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT'],
    documentUrls: [browser.runtime.getURL(`/${PATH}` as never)],
  });
  if (open.length > 0) return;
  try {
    await browser.offscreen.createDocument({
      url: PATH,
      reasons: ['WEB_RTC'],
      justification: 'Keeps the notebook in step with the partner’s browser over WebRTC.',
    });
  } catch (error) {
    if (!/single offscreen/i.test(String(error))) throw error; // another wake of the worker was quicker
  }
}

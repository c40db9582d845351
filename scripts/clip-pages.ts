// What scripts/clip-pages.mjs bundles for the pages that it clips: what the page script does there.
export { snapshotOf } from '../lib/clip/snapshot';

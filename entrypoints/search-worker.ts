import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { indexKeeper } from '../lib/search/keeper';
import { serve } from '../lib/search/serve';
import { WordIndexes } from '../lib/store/word-indexes';

/** The worker of a search: panel and desk each start one when somebody looks for something. */
export default defineUnlistedScript(() => {
  const indexes = new WordIndexes();
  serve(globalThis, indexKeeper(indexes));
});

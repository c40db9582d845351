import { buildWhatIsStale } from '../../scripts/extension.mjs';

/** Vitest runs it once before the tests that look at the built extension: they must see these sources. */
export default buildWhatIsStale;

import { Root } from '../../components/app/Root';
import type { Library } from '../../lib/session/library/library';

/** The full tab, with room. `#reading=<id>` in the address opens a reading. */
export function App({ library }: { library: Library }) {
  return <Root library={library} wide />;
}

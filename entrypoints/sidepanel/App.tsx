import { Root } from '../../components/app/Root';
import type { Library } from '../../lib/session/library/library';

/** The panel beside the page (the sidebar in Firefox). */
export function App({ library }: { library: Library }) {
  return <Root library={library} wide={false} />;
}

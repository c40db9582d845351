import '../../components/look/look.css';
import { NotOpened } from '../../components/app/NotOpened';
import { createRoot } from 'react-dom/client';
import { followLanguage } from '../../lib/i18n/language';
import { createLibrary } from '../../lib/session/library/create-library';
import { report } from '../../lib/util/report';
import { App } from './App';

const place = document.getElementById('root');
if (place !== null) {
  const root = createRoot(place);
  const spoken = followLanguage(new AbortController().signal); // a page ends by being closed
  const opened = spoken.then(() => createLibrary());
  opened.then(
    (library) => root.render(<App library={library} />),
    (error: unknown) => {
      report('createLibrary', error);
      root.render(<NotOpened />);
    },
  );
}

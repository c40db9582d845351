import type { ClipDecision } from '../../../lib/messages/clip';
import { AskAnother } from './changes/AskAnother';
import { AskPages } from './AskPages';
import { AskPassword } from './AskPassword';
import { AskSite } from './AskSite';
import { ChooseArticle } from './ChooseArticle';
import { ClipPreview } from './ClipPreview';
import { OrderPreview } from './OrderPreview';
import { LostLink } from './LostLink';
import type { Clipping } from './use-clipping';

interface Props {
  decision: ClipDecision;
  clipping: Clipping;
  onSaved: (reading: string) => void;
}

/** What a clip asks the person before there is a reading. */
export function DecideClip({ decision, clipping, onSaved }: Props) {
  switch (decision.ask) {
    case 'doubtful':
      return <ClipPreview decision={decision} clipping={clipping} />;
    case 'choose':
      return <ChooseArticle decision={decision} onDismiss={clipping.dismiss} onClipped={onSaved} />;
    case 'site':
      return <AskSite decision={decision} clipping={clipping} onSaved={onSaved} />;
    case 'link':
      return <LostLink decision={decision} clipping={clipping} onSaved={onSaved} />;
    case 'password':
      return <AskPassword key={decision.file} decision={decision} clipping={clipping} />;
    case 'pages':
      return <AskPages decision={decision} clipping={clipping} />;
    case 'another':
      return <AskAnother decision={decision} clipping={clipping} />;
    case 'order':
      return <OrderPreview decision={decision} clipping={clipping} />;
    default:
      return null;
  }
}

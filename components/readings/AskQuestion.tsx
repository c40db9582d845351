import type { ClipQuestion } from '../../lib/messages/messages';
import { AskPassword } from './AskPassword';
import { AskSite } from './AskSite';
import { ChooseArticle } from './ChooseArticle';
import { ClipPreview } from './ClipPreview';
import { OrderPreview } from './OrderPreview';
import { LostLink } from './LostLink';
import type { Clipping } from './use-clipping';

interface Props {
  question: ClipQuestion;
  clipping: Clipping;
  onSaved: (reading: string) => void;
}

/** What a clip asks the person before there is a reading. */
export function AskQuestion({ question, clipping, onSaved }: Props) {
  switch (question.ask) {
    case 'doubtful':
      return <ClipPreview question={question} clipping={clipping} />;
    case 'choose':
      return <ChooseArticle question={question} onDismiss={clipping.dismiss} onClipped={onSaved} />;
    case 'site':
      return <AskSite question={question} clipping={clipping} onSaved={onSaved} />;
    case 'link':
      return <LostLink question={question} clipping={clipping} onSaved={onSaved} />;
    case 'password':
      return <AskPassword key={question.file} question={question} clipping={clipping} />;
    case 'order':
      return <OrderPreview question={question} clipping={clipping} />;
    default:
      return null;
  }
}

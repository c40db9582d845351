import { answerTo, type Question } from '../../../lib/model/question';
import { BringToMeeting } from '../../meeting/BringToMeeting';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';

interface Props {
  question: Question;
  /** The member who answers it. */
  answerer: string;
  /** The id of the element with its words. */
  describedBy: string;
}

/** Puts a question on the agenda, with its answer once that is open: a sealed answer has no words here. */
export function BringQuestion({ question, answerer, describedBy }: Props) {
  const answer = answerTo(useObserved(useSession().records.questionAnswers.list), question.id, answerer);
  const text = [question.text, answer?.text ?? ''].filter((words) => words !== '').join('\n');
  return <BringToMeeting from="questions" record={question} {...{ text, describedBy }} />;
}

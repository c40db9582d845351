import { t } from '../../../../lib/i18n/t';
import type { SurveyForm } from '../../../../lib/model/survey-form';
import type { Response } from '../../../../lib/plan/survey-results';
import { report } from '../../../../lib/util/report';
import { usePeople } from '../../../hooks/use-people';
import { useSession } from '../../../hooks/use-session';
import { MenuButton } from '../../../ui/MenuButton';
import { useSay } from '../../../ui/Toasts';
import type { SurveyOut } from './take-out';

/** "Take it out": answers as a table, and the survey as a form for others. The forms are written when asked for. */
export function TakeOutSurvey({ form, responses }: { form: SurveyForm; responses: readonly Response[] }) {
  const { shell } = useSession();
  const people = usePeople();
  const say = useSay();
  const save = async (out: SurveyOut): Promise<void> => {
    try {
      const { surveyFile } = await import('./take-out');
      const { name, type, content } = await surveyFile(out, form, responses, people);
      shell.download(name, type, content);
      say(t('cite.saved', [name]));
    } catch (error) {
      report('survey.takeOut', error);
      say(t('cite.notSaved'));
    }
  };
  const as = (out: SurveyOut, name: string) => ({ name, onChoose: () => void save(out) });
  return (
    <MenuButton
      name={t('survey.takeOut')}
      icon="out"
      choices={[as('csv', t('survey.csv')), as('html', t('survey.html')), as('google', t('survey.google'))]}
    />
  );
}

import { surveyCsv } from '../../../../lib/export/survey/csv';
import { type FormWords, surveyHtml } from '../../../../lib/export/survey/form-html';
import { googleFormsScript } from '../../../../lib/export/survey/google-forms';
import { titleAsName } from '../../../../lib/export/reading';
import { t } from '../../../../lib/i18n/t';
import type { SurveyForm } from '../../../../lib/model/survey-form';
import type { Response } from '../../../../lib/plan/survey-results';
import type { People } from '../../../hooks/people';

/** The forms in which a survey goes out. */
export type SurveyOut = 'csv' | 'html' | 'google';

/** A file to save. */
interface OutFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** What the form for others says, in this person's language. */
function formWords(): FormWords {
  return {
    ...{
      language: t('app.language'),
      neededShort: t('survey.neededShort'),
      needed: t('survey.answerNeeded'),
    },
    ...{ someMissing: t('survey.formMissing'), numberWrong: t('survey.numberWrong') },
    ...{ numberHint: t('survey.numberHint'), other: t('survey.otherChoice') },
    ...{ otherWords: t('survey.otherWords'), name: t('survey.formName'), nameHint: t('survey.formNameHint') },
    ...{ save: t('survey.formSave'), copy: t('survey.formCopy'), next: t('survey.formNext') },
    ...{ giveBack: t('survey.formGiveBack'), text: t('survey.formText'), saved: t('survey.formSaved') },
    ...{ copied: t('survey.formCopied'), copyIt: t('survey.formCopyIt'), empty: t('survey.formEmpty') },
    rated: (number, last) => t('survey.star', [number, last]),
  };
}

/** A survey, or its answers, as a file. */
export async function surveyFile(
  out: SurveyOut,
  form: SurveyForm,
  responses: readonly Response[],
  people: People,
): Promise<OutFile> {
  const title = titleAsName(form.title);
  if (out === 'html') {
    const content = await surveyHtml(form, `${title} (${t('survey.formFile')})`, formWords());
    return { name: `${title}.html`, type: 'text/html', content };
  }
  if (out === 'google') {
    const content = googleFormsScript(form, [t('survey.googleHow'), t('survey.googleThen')]);
    return { name: `${title} (Google Forms).js`, type: 'text/javascript', content };
  }
  const nameOf = (member: string): string => people.of(member).name || t('app.you');
  const words = { respondent: t('survey.csvWho'), when: t('survey.csvWhen'), nobody: t('survey.csvNobody') };
  return { name: `${title}.csv`, type: 'text/csv', content: surveyCsv(form, responses, nameOf, words) };
}

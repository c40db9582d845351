import { t } from '../../../lib/i18n/t';
import type { SurveyForm } from '../../../lib/model/survey-form';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SurveyFields } from './SurveyFields';
import { useTriedGiven } from './use-given';

const NO_PROBLEMS: ReadonlyMap<string, string> = new Map();

/** The form as people see it who answer. It can be tried, and nothing is sent. */
export function Preview({ form, onClose }: { form: SurveyForm; onClose: () => void }) {
  const filling = useTriedGiven();
  return (
    <Dialog heading={form.title} name={t('survey.preview')} onClose={onClose}>
      <div className="stack-s">
        <p className="small muted">{t('survey.previewHint')}</p>
        {form.about !== '' && <Words text={form.about} />}
        <SurveyFields {...{ form, ...filling }} problems={NO_PROBLEMS} />
        <div className="row dialog-acts">
          <Button look="quiet" onClick={onClose}>
            {t('app.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

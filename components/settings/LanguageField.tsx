import { useId, useState } from 'react';
import { chooseLanguage, type Language, language, LANGUAGES } from '../../lib/i18n/language';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useObserved } from '../hooks/use-observed';

/** The language of the interface, chosen on this device: it changes at once. Each has its own name. */
export function LanguageField() {
  const now = useObserved(language);
  const [problem, setProblem] = useState('');
  const id = useId();
  const choose = (one: Language): void => {
    setProblem('');
    chooseLanguage(one).catch((error: unknown) => {
      report('chooseLanguage', error);
      setProblem(t('language.notKept'));
    });
  };
  return (
    <div className="field-box language">
      <label className="field-label" htmlFor={id}>
        {t('language.language')}
      </label>
      <select
        id={id}
        className="field"
        value={now}
        aria-describedby={`${id}-problem`}
        onChange={(event) => choose(event.target.value as Language)}
      >
        <option value="">{t('language.asBrowser')}</option>
        {LANGUAGES.map((one) => (
          <option key={one.id} value={one.id} lang={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <p className="field-problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  );
}

import { useId, useRef, useState, type FormEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import { fragmentOf } from '../../../lib/session/place';
import { report } from '../../../lib/util/report';
import { Button } from '../../ui/Button';
import { useSay } from '../../ui/Toasts';
import { goTo, numbered } from './paragraphs';

interface Props {
  reading: string;
  article: Element;
}

/** Goes to a paragraph by its number, or copies the address at which the desk opens there. */
export function GoToParagraph({ reading, article }: Props) {
  const [wrong, setWrong] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const say = useSay();
  const id = useId();
  const withParagraph = (act: (paragraph: HTMLElement, number: number) => void): void => {
    const all = numbered(article);
    const number = Number(field.current?.value.trim());
    const paragraph = all[number - 1];
    if (paragraph !== undefined) {
      setWrong('');
      return act(paragraph, number);
    }
    setWrong(all.length === 0 ? t('outline.noParagraphs') : t('mark.noSuchParagraph', [all.length]));
    return field.current?.focus();
  };
  const go = (event: FormEvent): void => {
    event.preventDefault();
    withParagraph((paragraph) => goTo(paragraph));
  };
  const copy = (): void =>
    withParagraph((_, number) => {
      const address = `${window.location.origin}/desk.html${fragmentOf({ at: 'reading', reading, paragraph: number })}`;
      navigator.clipboard.writeText(address).then(
        () => say(t('outline.copied', [number])),
        (error: unknown) => {
          report('outline.copy', error);
          say(t('outline.notCopied'));
        },
      );
    });
  return (
    <form className="go-to" onSubmit={go}>
      <label className="small" htmlFor={id}>
        {t('outline.goTo')}
      </label>
      <input
        id={id}
        className="field"
        inputMode="numeric"
        autoComplete="off"
        ref={field}
        data-saves-itself
        aria-invalid={wrong !== ''}
        aria-describedby={wrong === '' ? undefined : `${id}-wrong`}
      />
      <Button type="submit">{t('outline.go')}</Button>
      <Button look="link" onClick={copy}>
        {t('outline.copy')}
      </Button>
      <p className="small" id={`${id}-wrong`} role="alert">
        {wrong}
      </p>
    </form>
  );
}

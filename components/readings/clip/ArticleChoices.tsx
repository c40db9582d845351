import { useId, type ReactNode } from 'react';
import { t } from '../../../lib/i18n/t';
import type { ListedArticle } from '../../../lib/model/listed-article';

interface Props {
  articles: readonly ListedArticle[];
  isChosen: (article: ListedArticle) => boolean;
  isInBag: (article: ListedArticle) => boolean;
  onToggle: (article: ListedArticle) => void;
  /** What stands under an article: why it failed, what changed. */
  renderUnder: (article: ListedArticle) => ReactNode;
}

/** Articles by the heading above them, in the order of the list. */
function sectionsOf(articles: readonly ListedArticle[]): ReadonlyMap<string, readonly ListedArticle[]> {
  const sections = new Map<string, ListedArticle[]>();
  for (const article of articles) {
    sections.set(article.section, [...(sections.get(article.section) ?? []), article]);
  }
  return sections;
}

/** The articles that a page lists, under the headings of its sections where it has any. */
export function ArticleChoices({ articles, ...rest }: Props) {
  const sections = sectionsOf(articles);
  const only = sections.size === 1 && sections.has('');
  return (
    <ul className="choices" aria-label={t('clip.choose')}>
      {only
        ? articles.map((article) => <Choice key={article.url} article={article} {...rest} />)
        : [...sections].map(([section, inIt]) => (
            <Section key={section} name={section}>
              {inIt.map((article) => (
                <Choice key={article.url} article={article} {...rest} />
              ))}
            </Section>
          ))}
    </ul>
  );
}

function Section({ name, children }: { name: string; children: ReactNode }) {
  const id = useId();
  return (
    <li className="choice-section">
      {name !== '' && (
        <h3 className="choice-heading" id={id}>
          {name}
        </h3>
      )}
      <ul aria-labelledby={name === '' ? undefined : id}>{children}</ul>
    </li>
  );
}

function Choice({
  article,
  isChosen,
  isInBag,
  onToggle,
  renderUnder,
}: Omit<Props, 'articles'> & { article: ListedArticle }) {
  return (
    <li className="choice-item">
      <label className="choice">
        <input type="checkbox" checked={isChosen(article)} onChange={() => onToggle(article)} />
        <ArticleLine article={article} inBag={isInBag(article)} />
      </label>
      {renderUnder(article)}
    </li>
  );
}

function ArticleLine({ article, inBag }: { article: ListedArticle; inBag: boolean }) {
  return (
    <span>
      <span className="choice-title" dir="auto">
        {article.title}
      </span>
      {(article.byline !== '' || article.pages !== '') && (
        <span className="tiny muted choice-source">
          {article.byline !== '' && article.pages !== '' ? `${article.byline} · ` : article.byline}
          <span className="choice-pages">{article.pages}</span>
        </span>
      )}
      {inBag && <span className="tiny choice-here">{t('clip.inBag')}</span>}
    </span>
  );
}

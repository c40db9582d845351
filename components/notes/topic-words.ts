import { t } from '../../lib/i18n/t';
import { isTopic, type Topic } from '../../lib/model/topic';

const WORDS: Readonly<Record<Topic, () => string>> = {
  inclusion: () => t('note.topicInclusion'),
  leading: () => t('note.topicLeading'),
  mentoring: () => t('note.topicMentoring'),
  alsc: () => t('note.topicAlsc'),
};

/** A topic in words; '' for none, and for one that only a newer app knows. */
export const topicWords = (topic: string): string => (isTopic(topic) ? WORDS[topic]() : '');

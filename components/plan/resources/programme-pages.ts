import { t } from '../../../lib/i18n/t';

/** A page of the programme: what it is called, where it is, and why it helps. */
interface ProgrammePage {
  readonly title: string;
  readonly address: string;
  readonly why: string;
}

/** Where those who began the programme find more. A person chooses one, and makes it their own. */
export const programmePages = (): readonly ProgrammePage[] => [
  {
    title: t('resource.suggestMentoring'),
    address: 'https://www.ala.org/alsc/publications-resources/mentoring',
    why: t('resource.whyMentoring'),
  },
  {
    title: t('resource.suggestBlog'),
    address: 'https://www.alsc.ala.org/blog/',
    why: t('resource.whyBlog'),
  },
  {
    title: t('resource.suggestJournal'),
    address: 'https://journals.ala.org/index.php/cal',
    why: t('resource.whyJournal'),
  },
  {
    title: t('resource.suggestSkills'),
    address: 'https://www.ala.org/alsc/edcareers/alsccorecomps',
    why: t('resource.whySkills'),
  },
  {
    title: t('resource.suggestJobs'),
    address: 'https://joblist.ala.org/',
    why: t('resource.whyJobs'),
  },
];

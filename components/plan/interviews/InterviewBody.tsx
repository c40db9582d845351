import type { Interview } from '../../../lib/model/interview';
import { interviewState } from '../../../lib/plan/interview';
import { t } from '../../../lib/i18n/t';
import { Over } from './Over';
import { Prepare, Questions } from './Prepare';
import { Running } from './Running';
import '../meetings/meetings.css';
import './interviews.css';

/** An interview: what it asks and who asks first, then its two halves, and at last what both can read again. */
export function InterviewBody({ record: interview }: { record: Interview }) {
  const state = interviewState(interview);
  return (
    <div className="goal interview">
      {state === 'ahead' && <Prepare interview={interview} />}
      {state === 'running' && (
        <>
          <Running interview={interview} />
          <details className="meeting-when">
            <summary>{t('interview.change')}</summary>
            <Questions interview={interview} />
          </details>
        </>
      )}
      {state === 'over' && <Over interview={interview} />}
    </div>
  );
}

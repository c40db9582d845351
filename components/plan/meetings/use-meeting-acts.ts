import { t } from '../../../lib/i18n/t';
import type { Meeting } from '../../../lib/model/meeting';
import type { Point } from '../../../lib/model/point';
import type { Undo, Written } from '../../../lib/notebook/written';
import { NEXT } from '../../../lib/plan/agenda';
import { following } from '../../../lib/plan/meetings';
import { ok } from '../../../lib/util/result';
import { useSession } from '../../hooks/use-session';
import { useDone, useWrote } from '../../hooks/use-wrote';
import type { MeetingsNow } from './use-meetings';

/** Several writes, taken back together; the first refusal is that of all. */
function allOf(written: readonly Written<Undo>[]): Written<Undo> {
  const refused = written.find((one) => !one.ok);
  if (refused !== undefined) return refused;
  const undos = written.flatMap((one) => (one.ok ? [one.value] : []));
  return ok(() =>
    undos
      .toReversed()
      .map((undo) => undo())
      .every(Boolean),
  );
}

/** What moves a meeting on. */
export function useMeetingActs(meeting: Meeting, { agendas, now }: MeetingsNow) {
  const { acts, meetings, records } = useSession();
  const [done, wrote] = [useDone(), useWrote()];
  const { id } = meeting;
  const act = { verb: 'edit', kind: 'meetings', id } as const;
  const [own, brought] = [agendas.get(id) ?? [], agendas.get(NEXT) ?? []];
  const first = [...own, ...brought].find(({ talked }) => !talked)?.id ?? '';
  return {
    /** Both see that it runs. What was brought for the next meeting is on this agenda then. */
    start: () =>
      done(
        t('meeting.started'),
        acts.asOne(act, () =>
          allOf([
            meetings.start(id, first),
            ...brought.map((point) => records.points.edit(point.id, { meeting: id })),
          ]),
        ),
      ),
    end: () => {
      const next = following(meeting, now);
      const words = next === undefined ? t('meeting.ended') : t('meeting.endedNext');
      done(words, meetings.end(id, next));
    },
    talkAbout: (point: string) => void wrote(meetings.talkAbout(id, point)),
    tick: ({ id: point }: Point, talked: boolean) =>
      wrote(records.points.edit(point, { talked, talkedAt: talked ? id : '' })),
  };
}

export type MeetingActs = ReturnType<typeof useMeetingActs>;

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { KINDS } from '../../lib/model/kinds';
import { agendasOf, NEXT } from '../../lib/plan/agenda';
import { following } from '../../lib/plan/meetings';
import { acts } from '../../lib/session/acts';
import type { Here } from '../../lib/session/here';
import { meetingVerbs } from '../../lib/session/plan/meetings';
import { recordList } from '../../lib/session/records';
import { pick, seeded } from '../support/random';
import { listOf } from '../support/records';

const NEVER = new AbortController().signal;
const AT = Date.UTC(2026, 10, 20, 12);

/** One of the two, with the verbs that a panel has. */
function member(me: string) {
  const doc = new Y.Doc();
  let ticks = AT;
  const here = { db: null as never, id: 'n', me, doc, acts: acts(), now: () => (ticks += 1) } satisfies Here;
  const [meetings, points] = [listOf(doc, 'meetings'), listOf(doc, 'points')];
  return {
    doc,
    verbs: meetingVerbs(here),
    records: {
      meetings: recordList(here, KINDS.meetings, NEVER),
      points: recordList(here, KINDS.points, NEVER),
    },
    meetings: () => meetings.get(),
    points: () => points.get(),
    agendas: () => agendasOf(points.get(), meetings.get()),
  };
}
type Member = ReturnType<typeof member>;

function two() {
  const [ana, bo] = [member('ana'), member('bo')];
  const meet = (): void => {
    Y.applyUpdate(bo.doc, Y.encodeStateAsUpdate(ana.doc, Y.encodeStateVector(bo.doc)), 'wire');
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(bo.doc, Y.encodeStateVector(ana.doc)), 'wire');
  };
  const when = '2026-11-26T17:30[Europe/Madrid]';
  const added = ana.records.meetings.add({ title: 'Our meeting', when, repeats: 'monthly' });
  if (!added.ok) throw new Error(added.reason);
  meet();
  return { ana, bo, meet, first: added.value };
}

const ids = (all: readonly { readonly id: string }[] | undefined): string[] =>
  (all ?? []).map(({ id }) => id);

function end({ verbs, meetings }: Member, id: string): void {
  const meeting = meetings().find((one) => one.id === id);
  if (meeting !== undefined) verbs.end(id, following(meeting, AT));
}

it('a meeting that both end at once is followed by one, with what neither reached', () => {
  const { ana, bo, meet, first } = two();
  const points = ['The budget', 'The door', 'The song'].map((text) =>
    ana.records.points.add({ text, meeting: first }),
  );
  meet();
  const [budget, door] = points.map((one) => (one.ok ? one.value : ''));
  ana.records.points.edit(budget!, { talked: true, talkedAt: first });
  end(ana, first);
  end(bo, first);
  bo.records.points.add({ text: 'Late', meeting: first });
  meet();
  for (const side of [ana, bo]) {
    const [next] = side.meetings().filter(({ follows }) => follows === first);
    expect(side.meetings()).toHaveLength(2);
    expect(
      side
        .agendas()
        .get(first)
        ?.map(({ text }) => text),
    ).toEqual(['The budget']);
    expect(
      side
        .agendas()
        .get(next!.id)
        ?.map(({ text }) => text),
    ).toEqual(['The door', 'The song', 'Late']);
  }
  expect(door).not.toBe('');
});

it('a point that one changes while the other moves and ticks it is changed, moved and ticked', () => {
  const { ana, bo, meet, first } = two();
  for (const text of ['The budget', 'The door', 'The song']) ana.records.points.add({ text, meeting: first });
  meet();
  const song = ana.points()[2]!.id;
  ana.records.points.edit(song, { text: 'The song, twice' });
  bo.records.points.place(song, null);
  bo.records.points.edit(song, { talked: true, talkedAt: first });
  meet();
  for (const side of [ana, bo])
    expect(side.agendas().get(first)?.[0]).toMatchObject({ id: song, text: 'The song, twice', talked: true });
});

it('ending is taken back with the meeting that it made, and done again', () => {
  const { ana, first } = two();
  const meeting = ana.meetings()[0]!;
  const ended = ana.verbs.end(first, following(meeting, AT));
  expect(ana.meetings()).toHaveLength(2);
  expect(ended.ok && ended.value()).toBe(true);
  expect(ana.meetings().map(({ endedAt }) => endedAt)).toEqual([0]);
  end(ana, first);
  expect(ana.meetings()).toHaveLength(2);
});

describe('two who plan apart', () => {
  const STEPS = 120;

  function act({ records, points, meetings, ...rest }: Member, random: () => number): void {
    const [all, known] = [points(), meetings()];
    const what = random();
    const point = all.length === 0 ? undefined : pick(random, all);
    const meeting = pick(random, known);
    if (what < 0.3 || point === undefined)
      records.points.add({ text: `p${all.length}`, meeting: random() < 0.3 ? NEXT : meeting.id });
    else if (what < 0.5) records.points.place(point.id, random() < 0.3 ? null : pick(random, all).id);
    else if (what < 0.65) records.points.edit(point.id, { text: `${point.text}!` });
    else if (what < 0.8) records.points.edit(point.id, { talked: true, talkedAt: meeting.id });
    else if (what < 0.9) records.points.edit(point.id, { meeting: meeting.id });
    else if (known.length < 8) end({ ...rest, records, points, meetings }, meeting.id);
  }

  it.each(Array.from({ length: 10 }, (_, seed) => seed))(
    'see one agenda, with every point on it once (seed %i)',
    (seed) => {
      const random = seeded(seed + 11);
      const { ana, bo, meet } = two();
      for (let step = 0; step < STEPS; step += 1) {
        act(random() < 0.5 ? ana : bo, random);
        if (random() < 0.1) meet();
      }
      meet();
      const shown = (side: Member) => [...side.agendas()].map(([at, points]) => [at, ids(points)] as const);
      expect(shown(ana)).toEqual(shown(bo));
      const all = shown(ana).flatMap(([, points]) => points);
      expect(all.toSorted()).toEqual(ids(ana.points()).toSorted());
      // what is not ticked waits for a meeting that is to come
      const over = new Set(
        ana
          .meetings()
          .filter(({ endedAt }) => endedAt > 0)
          .map(({ id }) => id),
      );
      const open = [...ana.agendas()].flatMap(([at, points]) => (over.has(at) ? points : []));
      expect(open.filter(({ talked }) => !talked)).toEqual([]);
    },
  );
});

import { createContext, use, useEffect, useEffectEvent, useMemo, useRef, type ReactNode } from 'react';
import { type KeyChoices, NO_CHOICES } from '../../lib/model/key-choices';
import { chordOf, isSingle } from '../../lib/util/chord';
import { after } from '../../lib/util/timers';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { actingKeys, COMMAND_IDS, commandOf, type CommandId, onMac, toldKeys } from './commands';
import { inTextBox, overWords } from './in-text-box';

/** Does what a command says. Where it answers 'browser too', the browser gets the keys as well. */
type Run = () => void | 'browser too';

/** Makes a command act; returns how to end that. */
type Register = (id: CommandId, run: Run) => () => void;

const ChoicesContext = createContext<KeyChoices>(NO_CHOICES);
const CommandsContext = createContext<Register>(() => () => undefined);

/** Milliseconds for which a text box may say that it took something of its own back. The browser does it at once. */
const OWN_WITHIN = 30;

/** Calls `run` unless a text box takes something of its own back at once. */
function unlessBoxUndoes(run: () => void, page: AbortSignal): void {
  const waiting = new AbortController();
  const stop = AbortSignal.any([page, waiting.signal]);
  const onInput = (event: Event): void => {
    if ((event as InputEvent).inputType.startsWith('history')) waiting.abort();
  };
  window.addEventListener('input', onInput, { signal: stop, capture: true });
  const act = (): void => {
    waiting.abort();
    run();
  };
  after(OWN_WITHIN, act, stop);
}

/** Whether what the person does there is typing: the keys are what they type. */
function typesThere(event: KeyboardEvent, chord: string): boolean {
  if (isSingle(chord)) return inTextBox(event.target) || event.target instanceof HTMLSelectElement;
  // Option types signs on a Mac
  const typesSign = onMac() && !event.ctrlKey && !event.metaKey && [...event.key].length === 1;
  return typesSign && inTextBox(event.target);
}

/** What takes the keys before any command does: a dialog, and what has dealt with them already. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || document.querySelector('dialog[open]') !== null;

/** The one place where keys become commands. A command acts where something that is shown has made it act. */
export function CommandKeys({ children }: { children: ReactNode }) {
  const choices = useObserved(useLibrary().keys);
  const acting = useRef(new Map<CommandId, Run[]>());
  const register = useMemo<Register>(
    () => (id, run) => {
      const all = acting.current;
      all.set(id, [...(all.get(id) ?? []), run]);
      return () =>
        all.set(
          id,
          (all.get(id) ?? []).filter((one) => one !== run),
        );
    },
    [],
  );
  const onKey = useEffectEvent((event: KeyboardEvent, page: AbortSignal): void => {
    const chord = chordOf(event);
    if (chord === '' || isTaken(event) || typesThere(event, chord)) return;
    const id = COMMAND_IDS.find((one) => actingKeys(one, choices) === chord);
    const run = id === undefined ? undefined : acting.current.get(id)?.at(-1);
    if (id === undefined || run === undefined) return;
    const { boxFirst, sparesWords } = commandOf(id);
    if (sparesWords === true && overWords(event.target)) return;
    if (boxFirst === true && inTextBox(event.target)) unlessBoxUndoes(() => void run(), page);
    else if (run() !== 'browser too') event.preventDefault();
  });
  useEffect(() => {
    const page = new AbortController();
    window.addEventListener('keydown', (event) => onKey(event, page.signal), { signal: page.signal });
    return () => page.abort();
  }, []);
  return (
    <ChoicesContext value={choices}>
      <CommandsContext value={register}>{children}</CommandsContext>
    </ChoicesContext>
  );
}

/** Makes a command act as long as the caller is in the page. Of several the last counts. */
export function useCommand(id: CommandId, run: Run): void {
  const register = use(CommandsContext);
  const now = useEffectEvent(run);
  useEffect(() => register(id, () => now()), [register, id]);
}

/** What the control of a command says of its keys. */
export function useToldKeys(id: CommandId): ReturnType<typeof toldKeys> {
  return toldKeys(actingKeys(id, use(ChoicesContext)));
}

import { useEffect, useState } from 'react';
import type { Block } from '../../lib/model/draft-text';
import { observe } from '../../lib/util/observed';
import { after } from '../../lib/util/timers';
import type { DraftEditor } from './editor/create-editor';
import { blocksOfDoc } from './editor/lines';

/** Milliseconds between two looks at the text: nothing that only looks at it slows a stroke. */
const LOOKED_EVERY = 400;

/** The lines of a draft that is open, at most so often. */
export function useCalmBlocks({ state }: DraftEditor): readonly Block[] {
  const [blocks, setBlocks] = useState<readonly Block[]>(() => blocksOfDoc(state.get().doc));
  useEffect(() => {
    const stop = new AbortController();
    let waits = false;
    let seen = state.get().doc;
    const look = (): void => {
      waits = false;
      seen = state.get().doc;
      setBlocks(blocksOfDoc(seen));
    };
    const lookSoon = (): void => {
      if (waits || state.get().doc === seen) return;
      waits = true;
      after(LOOKED_EVERY, look, stop.signal);
    };
    observe(state, lookSoon, stop.signal);
    return () => stop.abort();
  }, [state]);
  return blocks;
}

import type { AnswerMessage, AskMessage, Asks } from './asks';

/** A worker's end of the line, and that of a page: each posts to the other. */
interface Line {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: unknown }) => void,
    options?: { readonly signal?: AbortSignal },
  ): void;
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
const post = (line: Line, message: AskMessage | AnswerMessage): void => line.postMessage(message);

/** Answers what comes by the line, one after the other, in the order in which it came. */
export function serve(line: Line, asks: Asks): void {
  let before: Promise<unknown> = Promise.resolve();
  const answer = async ({ n, ask, of }: AskMessage): Promise<void> => {
    try {
      const value: unknown = await (asks[ask] as (...given: readonly unknown[]) => Promise<unknown>)(...of);
      post(line, { n, value });
    } catch (error) {
      post(line, { n, failed: String(error) });
    }
  };
  line.addEventListener('message', ({ data }) => {
    before = before.then(() => answer(data as AskMessage));
  });
}

/** The other end: asks, and hands each answer to whoever waits for it. Rejects with what the worker says of a failure. */
export function asked(line: Line, signal: AbortSignal): Asks {
  const waiting = new Map<
    number,
    { readonly take: (value: unknown) => void; readonly fail: (error: unknown) => void }
  >();
  let last = 0;
  line.addEventListener(
    'message',
    ({ data }) => {
      const { n, value, failed } = data as AnswerMessage;
      const one = waiting.get(n);
      waiting.delete(n);
      if (failed === undefined) one?.take(value);
      else one?.fail(new Error(failed));
    },
    { signal },
  );
  const failAll = (): void => {
    for (const { fail } of waiting.values()) fail(signal.reason);
    waiting.clear();
  };
  signal.addEventListener('abort', failAll, { once: true });
  const ask = <Name extends keyof Asks>(name: Name, ...of: Parameters<Asks[Name]>): ReturnType<Asks[Name]> =>
    new Promise<unknown>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      last += 1;
      waiting.set(last, { take: resolve, fail: reject });
      return post(line, { n: last, ask: name, of });
    }) as ReturnType<Asks[Name]>;
  return {
    open: (notebook) => ask('open', notebook),
    put: (entries) => ask('put', entries),
    drop: (ids) => ask('drop', ids),
    find: (question, most) => ask('find', question, most),
    keep: () => ask('keep'),
  };
}

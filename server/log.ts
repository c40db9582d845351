/** What a log line may carry: counts and reasons. Never an address, a path, a room or a message (rule R10). */
export type LogFields = Readonly<Record<string, number | boolean | LogReason>>;

/** The only texts that get into the log: so nothing foreign does. */
export type LogReason =
  | 'malformed'
  | 'too many frames'
  | 'does not read'
  | 'silent'
  | 'not opened'
  | 'socket error'
  | 'no auth'
  | 'no mailbox'
  | 'room full'
  | 'too many rooms'
  | 'too many connections'
  | 'too many connections from one address'
  | 'database away'
  | 'SIGTERM'
  | 'SIGINT';

export type LogEvent =
  | 'not started'
  | 'started'
  | 'refused'
  | 'closed'
  | 'not stored'
  | 'not read'
  | 'expired'
  | 'not swept'
  | 'stopping'
  | 'stopped';

export type Log = (event: LogEvent, fields?: LogFields) => void;

/** One JSON object a line on standard output: `{"at":"2025-…","event":"refused","reason":"room full"}`. */
export const logToStdout: Log = (event, fields = {}) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`);
};

/** For tests. */
export const logNothing: Log = () => undefined;

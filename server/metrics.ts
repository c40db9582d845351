import type { Log } from './log';

type Labels = Readonly<Record<string, string>>;

/** What is counted, and what each of it is, for whoever reads `/metrics`. */
const COUNTED = {
  bookbag_events_total: 'What the log tells of, by its fixed words.',
  bookbag_frames_total: 'Frames that clients have sent, by door.',
  bookbag_frame_bytes_total: 'Bytes of these.',
  bookbag_asks_total: 'Asks to the mailbox, by kind and answer.',
  bookbag_envelope_bytes_total: 'Bytes of envelopes left (in) and fetched (out).',
} as const;

/** What is measured when somebody asks: its help, and its values by labels. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly values: readonly (readonly [Labels, number])[];
  /** A number that only grows. */
  readonly isCounter?: boolean;
}

/**
 * Counts what happens in this process. Labels are fixed words of our own: no id, address or text of a client gets into
 * them, and no client makes the list longer.
 */
export class Counts {
  readonly #counts = new Map<string, Map<string, number>>();

  add(name: keyof typeof COUNTED, labels: Labels, by = 1): void {
    const values = this.#counts.get(name) ?? new Map<string, number>();
    this.#counts.set(name, values);
    const key = labelText(labels);
    values.set(key, (values.get(key) ?? 0) + by);
  }

  /** A log that counts as well. */
  counting(log: Log): Log {
    return (event, fields) => {
      const reason = fields?.['reason'];
      this.add('bookbag_events_total', { event, ...(typeof reason === 'string' ? { reason } : {}) });
      log(event, fields);
    };
  }

  /** All of it in the text format of Prometheus, version 0.0.4. */
  text(gauges: readonly Gauge[]): string {
    const counted = Object.entries(COUNTED).map(([name, help]) =>
      section(name, help, 'counter', [...(this.#counts.get(name) ?? [])]),
    );
    const measured = gauges.map(({ name, help, values, isCounter = false }) =>
      section(
        name,
        help,
        isCounter ? 'counter' : 'gauge',
        values.map(([labels, value]) => [labelText(labels), value]),
      ),
    );
    return [...counted, ...measured].join('');
  }
}

const labelText = (labels: Labels): string => {
  const all = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return all.length > 0 ? `{${all.join(',')}}` : '';
};

const section = (
  name: string,
  help: string,
  type: string,
  values: readonly (readonly [string, number])[],
): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...values.map(([labels, value]) => `${name}${labels} ${value}`),
    '',
  ].join('\n');

/** The process itself, by the names that Prometheus' own clients give it. */
export function processGauges(): Gauge[] {
  const { user, system } = process.cpuUsage();
  return [
    {
      name: 'process_resident_memory_bytes',
      help: 'Memory of the process.',
      values: [[{}, process.memoryUsage.rss()]],
    },
    {
      ...{ name: 'process_cpu_seconds_total', help: 'Processor time of the process.', isCounter: true },
      values: [[{}, (user + system) / 1e6]],
    },
    {
      name: 'process_uptime_seconds',
      help: 'How long the process has run.',
      values: [[{}, process.uptime()]],
    },
  ];
}

import type { ClippedReading } from '../../messages/clip';
import { readings } from '../../model/reading';
import { isResume, type ResumeFailure, type ResumeText } from '../../model/resume';
import { cameAfter } from '../../notebook/came-after';
import { replaceText } from '../../notebook/readings';
import { addRecord } from '../../notebook/records';
import { refusalOf } from '../../notebook/schema';
import { diskFailure } from '../../store/disk/disk-error';
import { randomId } from '../../util/random-id';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { cleanLine } from '../../util/text';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';
import { type ClipBody, clipBody } from './clip-body';
import { readingOf } from './known-reading';

type Outcome = Result<ClippedReading, ResumeFailure>;

/** Of a text that is words alone, from no page. */
const VERSION = { kind: 'resume', direction: '', file: '', extractor: '', pictures: [] } as const;

/**
 * Makes a reading of somebody's resume, or gives one a newer version; the text before stays as an earlier one. Its
 * text is on the disk before the notebook names it, and both are before this answers.
 */
export async function storeResume(
  hosts: Pick<Hosts, 'get'>,
  { notebook, ...resume }: ResumeText & { readonly notebook: string },
): Promise<Outcome> {
  const host = await hosts.get(notebook);
  if (host === undefined) return fail('gone');
  const refusal = refusalOf(host.open.doc);
  if (refusal !== undefined) return fail(refusal);
  try {
    const packed = await clipBody(resume.html, '');
    if (!packed.ok) return fail(packed.reason === 'too-long' ? 'too-long' : 'no-words');
    await host.shelf.store(packed.value);
    const written =
      resume.reading === '' ? add(host, resume, packed.value) : renew(host, resume, packed.value);
    if (written.ok) await host.open.whenStored();
    return written;
  } catch (error) {
    report('resume', error);
    return fail(diskFailure(error));
  }
}

function add({ id, me, open: { doc } }: HostedNotebook, { title }: ResumeText, body: ClipBody): Outcome {
  const made = cameAfter(doc, readings, { id: randomId(), by: me, at: Date.now() });
  const text = { ...VERSION, body: body.hash, words: body.words };
  const added = addRecord(doc, readings, made, { title: cleanLine(title, 500), ...text });
  return added.ok ? ok({ notebook: id, reading: added.value, already: false, made: true }) : added;
}

/** The partner may have removed it, or given it a text, while this one was read. */
function renew(host: HostedNotebook, { reading: id }: ResumeText, body: ClipBody): Outcome {
  const resume = readingOf(host, id);
  if (resume === undefined || !isResume(resume)) return fail('gone');
  if (resume.body === body.hash) return fail('same');
  const text = { ...VERSION, body: body.hash, words: body.words };
  const replaced = replaceText(host.open.doc, resume, text, Date.now());
  if (!replaced.ok) return replaced;
  const texts = { before: resume.body, after: body.hash };
  return ok({ notebook: host.id, reading: id, already: false, replaced: texts });
}

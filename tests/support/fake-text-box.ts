import type { NotesBox } from '../../components/plan/meetings/notes-box';

type Box = ConstructorParameters<typeof NotesBox>[0];

/** A box as a browser has it, without a browser. */
export class FakeBox implements Box {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection: Box['selectionDirection'] = 'none';
  scrollTop = 0;
  setSelectionRange(from: number | null, to: number | null): void {
    [this.selectionStart, this.selectionEnd] = [from ?? 0, to ?? 0];
  }
}

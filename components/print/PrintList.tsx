import type { Section } from '../../lib/model/section';
import { PrintButton } from './PrintButton';
import { usePrintAsked } from './use-print-asked';

/** At the foot of a list: prints all that the list shows. */
export function PrintList({ section, wide }: { section: Section; wide: boolean }) {
  usePrintAsked(wide);
  return (
    <div className="print-foot">
      <PrintButton place={{ at: 'list', section, card: '' }} wide={wide} />
    </div>
  );
}

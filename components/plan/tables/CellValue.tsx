import { cellOf } from '../../../lib/model/row';
import { isTicked, shownCell, tagsIn } from '../../../lib/plan/tables/cell';
import { webAddressOf } from '../../../lib/util/web-url';
import type { Row } from '../../../lib/model/row';
import type { OpenTable, ShownColumn } from './use-table';
import { Linked } from '../../talk/Words';

interface Props {
  row: Row;
  column: ShownColumn;
  words: OpenTable['words'];
  /** -1 in a grid, where arrows lead to it. */
  tabIndex?: number;
}

/** What a cell holds, as people read it. */
export function CellValue({ row, column, words, tabIndex = 0 }: Props) {
  const cell = cellOf(row, column.id);
  if (column.holds === 'check')
    return isTicked(cell) ? (
      <span role="img" aria-label={words.yes}>
        ✓
      </span>
    ) : (
      <span>{cell}</span>
    );
  if (column.holds === 'tags')
    return tagsIn(cell).map((tag) => (
      <span key={tag} className="cell-tag" dir="auto">
        {tag}
      </span>
    ));
  const address = column.holds === 'link' ? webAddressOf(cell) : undefined;
  if (address !== undefined)
    return (
      <a href={address} target="_blank" rel="noreferrer noopener" tabIndex={tabIndex}>
        {address.replace(/^https?:\/\//, '')}
      </a>
    );
  return (
    <span dir="auto">
      <Linked text={shownCell(column, cell, words)} tabIndex={tabIndex} />
    </span>
  );
}

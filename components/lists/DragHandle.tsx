import { t } from '../../lib/i18n/t';

/** By which one of a list that people order is dragged (use-drag-order.ts). Keys and screen readers have buttons. */
export const DragHandle = ({ id }: { id: string }) => (
  <span className="drag-handle" draggable aria-hidden="true" data-drag={id} title={t('order.drag')} />
);

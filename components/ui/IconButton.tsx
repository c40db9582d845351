import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';

interface Props extends Omit<ComponentProps<'button'>, 'className' | 'name'> {
  icon: IconName;
  name: string;
  /** What it says of its keys. */
  keys?: { readonly 'aria-keyshortcuts'?: string; readonly title?: string };
}

/** A button that is only a drawing. Screen readers read its name, and the tooltip shows it. */
export function IconButton({ icon, name, keys = {}, ...rest }: Props) {
  const title = keys.title === undefined ? name : `${name} · ${keys.title}`;
  return (
    <button type="button" {...rest} {...keys} className="icon-button" aria-label={name} title={title}>
      <Icon name={icon} />
    </button>
  );
}

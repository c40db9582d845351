import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';

/** A button that is only a drawing. Screen readers read its name, and the tooltip shows it. */
export function IconButton({
  icon,
  name,
  ...rest
}: { icon: IconName; name: string } & Omit<ComponentProps<'button'>, 'className' | 'name'>) {
  return (
    <button type="button" {...rest} className="icon-button" aria-label={name} title={name}>
      <Icon name={icon} />
    </button>
  );
}

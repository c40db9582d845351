import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';

type Look = 'main' | 'plain' | 'link' | 'quiet';

type Props = Omit<ComponentProps<'button'>, 'className'> & {
  /** 'main' is filled. A view has one main button at most. */
  look?: Look;
  icon?: IconName;
  full?: boolean;
};

export function Button({ look = 'plain', icon, full = false, children, ...rest }: Props) {
  return (
    <button type="button" {...rest} className={`btn ${look}${full ? ' full' : ''}`}>
      {icon !== undefined && <Icon name={icon} small={look === 'quiet' || look === 'link'} />}
      {children}
    </button>
  );
}

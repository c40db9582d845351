import { Component, type ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { Notice } from '../ui/Notice';

/** What cannot be shown, by a fault of ours or a partner's odd record, must not take the rest of the panel along. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    report('view', error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Notice heading={t('trouble.notShown')}>{t('trouble.notShownNext')}</Notice>;
  }
}

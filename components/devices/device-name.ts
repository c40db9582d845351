import { t } from '../../lib/i18n/t';
import type { Device } from '../../lib/model/device';

/** What to call a device: as somebody named it, else by its browser and system. */
export function deviceName({ name, browser, system }: Pick<Device, 'name' | 'browser' | 'system'>): string {
  if (name !== '') return name;
  if (browser === '') return system === '' ? t('devices.unnamed') : system;
  return system === '' ? browser : t('devices.browserOn', [browser, system]);
}

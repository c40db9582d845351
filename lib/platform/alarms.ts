import { browser } from 'wxt/browser';

/** Calls every so many minutes, waking the service worker. Register in the first turn. */
export function onAlarm(name: string, periodInMinutes: number, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
  void browser.alarms.create(name, { periodInMinutes });
}

/** Runs in a bare web page: one data channel as a yardstick, the same as the end-to-end tests use. */
import { rawReference } from '../support/rtc-raw';

Object.assign(globalThis, { bare: rawReference });

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { pdfFiles } from './scripts/pdf-files.mjs';

/**
 * One policy for all extension pages (docs/design.md, "Platform rules"): nothing from outside is loaded or run.
 * Panel and desk narrow `connect-src` further in their own HTML; only the post talks to the network.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "worker-src 'self'",
  "connect-src 'self' https: http: ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const relayUrl = process.env.WXT_RELAY_URL ?? 'ws://127.0.0.1:4444';

/**
 * Keys that act anywhere in the browser. The first is a click on the toolbar button: it opens the panel. Chrome has
 * Alt+Shift+C for itself, and an extension that asks for it gets no key at all (measured).
 */
const commands = (firefox: boolean) => ({
  [firefox ? '_execute_browser_action' : '_execute_action']: { suggested_key: { default: 'Alt+Shift+O' } },
  clip: {
    suggested_key: { default: firefox ? 'Alt+Shift+C' : 'Alt+Shift+K' },
    description: '__MSG_clipThisPage__',
  },
});

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n/locales' },
  webExt: { disabled: true },
  vite: () => ({
    define: {
      __RELAY_URL__: JSON.stringify(relayUrl),
      // Only `npm run bench` sets it: such a build hands the panel's Session to the benchmark.
      __BENCH__: JSON.stringify(process.env.BOOKBAG_BENCH === '1'),
    },
    resolve: {
      alias: [
        {
          find: /^fflate$/,
          replacement: fileURLToPath(new URL('lib/util/fflate-here.ts', import.meta.url)),
        },
      ],
    },
    build: {
      target: 'es2022',
      // What nine parts share lies in one file: many small ones pack worse (9 kB more for the first load, measured).
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [{ name: 'often', test: /[\\/](?:lib|components)[\\/]/, minShareCount: 9 }],
          },
        },
      },
    },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => void files.push(...pdfFiles()),
    // WXT leaves an empty list behind; the manifest shall say that we are on no page by ourselves.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.content_scripts?.length === 0) delete manifest.content_scripts;
    },
  },
  manifest: ({ browser }) => {
    const firefox = browser === 'firefox';
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      permissions: [
        'activeTab',
        'scripting',
        'storage',
        'unlimitedStorage',
        'contextMenus',
        'alarms',
        ...(firefox ? [] : ['sidePanel', 'offscreen']),
      ],
      ...(firefox
        ? { optional_permissions: ['https://*/*', 'http://*/*', 'tabs'] }
        : { optional_permissions: ['tabs'], optional_host_permissions: ['https://*/*', 'http://*/*'] }),
      incognito: 'not_allowed',
      action: { default_title: '__MSG_toolbarTitle__' },
      icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
      commands: commands(firefox),
      content_security_policy: firefox
        ? (contentSecurityPolicy as never)
        : { extension_pages: contentSecurityPolicy },
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'bookbag@bookbag.example',
                strict_min_version: '153.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: '144' }),
    };
  },
});

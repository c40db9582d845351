import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { click, fill, getByRole, showsText } from '../../scripts/by-role.mjs';
import { type Person, type Site } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { lookAt, type Looked } from '../support/axe';
import { newPerson } from '../support/browser';
import { twinsIn } from '../support/twins';
import { DETAIL_VIEWS } from '../support/detail-views';
import { DRAFT_VIEWS } from '../support/draft-views';
import { PLAN_VIEWS } from '../support/plan-views';
import { READER_VIEWS } from '../support/reader-views';
import { type Locale, readLocale } from '../support/words';

const WIDTHS = [180, 240, 320, 360, 600]; // the first is a panel of 360 px at a zoom of 200 %
const SPANISH_WIDTHS = [180, 320];
const DESK_WIDTH = 1280;

/** One browser in one language, on its way through all views. */
interface Walk {
  readonly person: Person;
  readonly site: Site;
  /** A message of the interface in this language. */
  readonly say: (key: string) => string;
  desk: Page;
}

interface View {
  readonly name: string;
  /** From the view before to this one. */
  readonly go: (walk: Walk) => Promise<unknown>;
  readonly onDesk?: true;
}

const press = (key: string) => (walk: Walk) => click(walk.person.panel, 'button', walk.say(key));
const showTab = (key: string) => (walk: Walk) => click(walk.person.panel, 'tab', walk.say(key));

/** Every view, in the order in which one person meets them: first with the example notebook, then alone. */
const VIEWS: readonly View[] = [
  {
    name: 'first run, name',
    go: ({ person, site }) => person.openPanel(`${site.origin}${SAMPLE.path}`),
  },
  {
    name: 'first run, without a name',
    go: async (walk) => {
      await press('first.next')(walk);
      await showsText(walk.person.panel, walk.say('first.nameMissing'));
    },
  },
  {
    name: 'first run, start or join',
    go: async (walk) => {
      await fill(walk.person.panel, 'textbox', walk.say('first.yourName'), 'Ana');
      await press('first.next')(walk);
      await getByRole(walk.person.panel, 'button', walk.say('first.join'));
    },
  },
  {
    name: 'first run, join, refused',
    go: async (walk) => {
      await press('first.join')(walk);
      await press('pair.join')(walk);
      await showsText(walk.person.panel, walk.say('pair.notAnInvitation'));
    },
  },
  {
    name: 'readings of the example',
    go: async (walk) => {
      await press('first.otherWay')(walk);
      await press('first.example')(walk);
      await getByRole(walk.person.panel, 'list', walk.say('app.readings'), 15_000);
      await getByRole(walk.person.panel, 'button', walk.say('example.firstTitle'));
    },
  },
  {
    name: 'article of the example',
    go: async (walk) => {
      await click(walk.person.panel, 'button', walk.say('example.firstTitle'));
      await showsText(walk.person.panel, walk.say('example.firstText').split('\n')[0] ?? '');
    },
  },
  {
    name: 'discussion of the example',
    go: async (walk) => {
      await showTab('reading.discussion')(walk);
      await getByRole(walk.person.panel, 'textbox', walk.say('talk.write'));
    },
  },
  {
    name: 'books of the example',
    go: async (walk) => {
      await showTab('app.books')(walk);
      await showsText(walk.person.panel, walk.say('example.bookOneTitle'));
    },
  },
  {
    name: 'notes of the example',
    go: async (walk) => {
      await showTab('app.notes')(walk);
      await showsText(walk.person.panel, walk.say('example.noteTwo'));
    },
  },
  {
    name: 'desk, list',
    onDesk: true,
    go: async (walk) => {
      walk.desk = await walk.person.browser.newPage();
      await walk.desk.goto(`chrome-extension://${walk.person.extensionId}/desk.html`);
      await getByRole(walk.desk, 'list', walk.say('app.readings'));
      await getByRole(walk.desk, 'button', walk.say('example.firstTitle'));
    },
  },
  {
    name: 'desk, reader',
    onDesk: true,
    go: async (walk) => {
      await click(walk.desk, 'button', walk.say('example.firstTitle'));
      await getByRole(walk.desk, 'region', walk.say('reading.discussion'));
      await showsText(walk.desk, walk.say('example.firstText').split('\n')[0] ?? '');
    },
  },
  {
    name: 'first run, create',
    go: async (walk) => {
      await walk.desk.close();
      await press('first.startOwn')(walk);
      await press('first.start')(walk);
      await getByRole(walk.person.panel, 'textbox', walk.say('first.notebookName'));
    },
  },
  {
    name: 'first run, clip',
    go: async (walk) => {
      await press('first.create')(walk);
      await getByRole(walk.person.panel, 'button', walk.say('first.later'), 15_000);
    },
  },
  {
    name: 'no readings yet',
    go: async (walk) => {
      await press('first.later')(walk);
      await showsText(walk.person.panel, walk.say('reading.none'));
    },
  },
  {
    name: 'no books yet',
    go: async (walk) => {
      await showTab('app.books')(walk);
      await showsText(walk.person.panel, walk.say('book.none'));
    },
  },
  {
    name: 'dialog of a book, with what is wrong',
    go: async (walk) => {
      await press('book.add')(walk);
      await fill(walk.person.panel, 'textbox', walk.say('book.isbn'), '978-0-00-000000-0');
      await press('app.save')(walk);
      await showsText(walk.person.panel, walk.say('book.titleMissing'));
    },
  },
  {
    name: 'no notes yet',
    go: async (walk) => {
      await walk.person.panel.keyboard.press('Escape');
      await showTab('app.notes')(walk);
      await showsText(walk.person.panel, walk.say('note.none'));
    },
  },
  ...PLAN_VIEWS,
  ...DRAFT_VIEWS,
  {
    name: 'settings',
    go: async (walk) => {
      await press('app.settings')(walk);
      await getByRole(walk.person.panel, 'textbox', walk.say('settings.relayAddress'));
    },
  },
  {
    name: 'notebooks',
    go: async (walk) => {
      await press('app.notebooks')(walk);
      await getByRole(walk.person.panel, 'menu', walk.say('app.notebooks'));
    },
  },
  {
    name: 'dialog of the invitation',
    go: async (walk) => {
      await walk.person.panel.keyboard.press('Escape');
      await press('pair.invite')(walk);
      await getByRole(walk.person.panel, 'textbox', walk.say('pair.invitation'));
    },
  },
  {
    name: 'a page that cannot be clipped',
    go: async (walk) => {
      await press('app.close')(walk);
      await showTab('app.readings')(walk);
      await walk.person.page.goto(`${walk.site.origin}/`);
      await walk.person.clickToolbar();
      await press('clipThisPage')(walk);
      await getByRole(walk.person.panel, 'button', walk.say('link.offer'));
    },
  },
  {
    name: 'a link with a note',
    go: async (walk) => {
      await press('link.offer')(walk);
      await getByRole(walk.person.panel, 'textbox', walk.say('link.note'));
    },
  },
  {
    name: 'readings, the first clipped',
    go: async (walk) => {
      await press('app.cancel')(walk);
      await walk.person.page.goto(`${walk.site.origin}${SAMPLE.path}`);
      await walk.person.clickToolbar();
      await press('clipThisPage')(walk);
      await getByRole(walk.person.panel, 'button', SAMPLE.title);
    },
  },
  {
    name: 'article with table and picture',
    go: async (walk) => {
      await click(walk.person.panel, 'button', SAMPLE.title);
      await showsText(walk.person.panel, 'put a cushion there');
    },
  },
  ...READER_VIEWS,
  {
    name: 'discussion with nobody',
    go: async (walk) => {
      await showTab('reading.discussion')(walk);
      await getByRole(walk.person.panel, 'textbox', walk.say('talk.write'));
    },
  },
  ...DETAIL_VIEWS,
];

/** Starts the walk, and sees to a `Looked` for the page of each view. */
function walkIn(locale: Locale): { walk: () => Walk; look: (view: View) => Promise<Looked> } {
  let walk: Walk | undefined;
  const looked = new Map<Page, Looked>();
  const walking = (): Walk => {
    if (walk === undefined) throw new Error('the browser did not start');
    return walk;
  };
  beforeAll(async () => {
    const words = readLocale(locale);
    const person = await newPerson({ lang: locale === 'en' ? 'en-US' : locale });
    const say = (key: string): string => {
      const text = words.get(key);
      if (text === undefined) throw new Error(`no words for ${key}`);
      return text;
    };
    walk = { person, site: await serveSample(), say, desk: person.page };
  });
  afterAll(async () => {
    await walk?.person.kill();
    walk?.site.close();
  });
  const look = async (view: View): Promise<Looked> => {
    const page = view.onDesk ? walking().desk : walking().person.panel;
    if (!looked.has(page)) looked.set(page, await lookAt(page));
    return looked.get(page)!;
  };
  return { walk: walking, look };
}

const twinsOf = async (page: Page): Promise<string[]> =>
  (await page.evaluate(`(${twinsIn.toString()})(document)`)) as string[];

async function overflowOf(looked: Looked, view: View, narrow = WIDTHS): Promise<string[]> {
  const found: string[] = [];
  const widths = view.onDesk ? [...narrow, DESK_WIDTH] : narrow;
  for (const width of widths) found.push(...(await looked.overflow(width)));
  return found;
}

describe('in English, every view is accessible in light and dark, and fits its width', () => {
  const { walk, look } = walkIn('en');
  it.each(VIEWS)('$name', async (view) => {
    await view.go(walk());
    const looked = await look(view);
    expect.soft(await overflowOf(looked, view)).toEqual([]);
    expect.soft(await twinsOf(view.onDesk ? walk().desk : walk().person.panel)).toEqual([]);
    for (const width of view.onDesk ? [360, DESK_WIDTH] : [360]) {
      expect.soft(await looked.violations(width, 'light'), `${width} light`).toEqual([]);
      expect.soft(await looked.violations(width, 'dark'), `${width} dark`).toEqual([]);
    }
  });
});

describe('in Spanish, whose words are longer, every view fits its width', () => {
  const { walk, look } = walkIn('es');
  it.each(VIEWS)('$name', async (view) => {
    await view.go(walk());
    expect(await overflowOf(await look(view), view, SPANISH_WIDTHS)).toEqual([]);
  });
});

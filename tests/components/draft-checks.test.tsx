import { fireEvent, render, type RenderResult, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BeforeItGoesOut } from '../../components/drafts/before/BeforeItGoesOut';
import { Gauge } from '../../components/drafts/gauge/Gauge';
import type { Checked } from '../../lib/model/draft-checklist';
import type { Block } from '../../lib/model/draft-text';
import { expectAccessible } from '../support/render';
import { useWords } from '../support/words';

const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const many = (count: number): Block[] => [line('word '.repeat(count))];
const target = { least: 300, most: 700 };

describe('"Word count"', () => {
  it('says how long the draft is against its target', async () => {
    useWords('en');
    const page = render(
      <main>
        <Gauge blocks={many(412)} language="en" target={target} />
      </main>,
    );
    expect(screen.getByRole('status', { name: 'Word count' }).textContent).toBe('412 words');
    expect(screen.getByText('room for 288 more · 2 minutes to read')).toBeTruthy();
    expect(
      screen.getByRole('img', { name: 'Target: 300 to 700 words. Most posts end by 600.' }),
    ).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    await expectAccessible(page);
    page.rerender(
      <main>
        <Gauge blocks={many(1)} language="en" target={target} />
      </main>,
    );
    expect(screen.getByText('299 more to 300 · 1 minute to read')).toBeTruthy();
    page.rerender(
      <main>
        <Gauge blocks={many(710)} language="en" target={target} />
      </main>,
    );
    expect(screen.getByText('10 over 700 · 3 minutes to read')).toBeTruthy();
  });

  it('has a target that can be changed, and closes only once it is', async () => {
    useWords('en');
    const onTarget = vi.fn(() => false);
    const page = render(
      <main>
        <Gauge blocks={[]} language="en" target={target} onTarget={onTarget} />
      </main>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Change the target' }));
    const most = screen.getByRole('spinbutton', { name: 'Most words' });
    fireEvent.change(most, { target: { value: '200' } });
    await expectAccessible(page);
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onTarget).toHaveBeenCalledWith({ least: 200, most: 300 });
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Most words' }).value).toBe('200');
    onTarget.mockReturnValue(true);
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.queryByRole('spinbutton')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Change the target' }));
    fireEvent.keyDown(screen.getByRole('spinbutton', { name: 'Fewest words' }), { key: 'Escape' });
    expect(screen.queryByRole('spinbutton')).toBeNull();
  });
});

const bare: Checked = { title: '', blocks: [], ticked: new Set(), ready: 1, members: 2 };

describe('"Before it goes out"', () => {
  const group = (): HTMLElement => screen.getByRole('group', { name: 'Before it goes out' });
  const box = (name: string): HTMLInputElement => within(group()).getByRole('checkbox', { name });
  const show = (checked: Checked, acts = {}): RenderResult => {
    useWords('en');
    return render(
      <main>
        <BeforeItGoesOut checked={checked} isReady={false} {...acts} />
      </main>,
    );
  };

  it('ticks what Bookbag sees, and says why not', async () => {
    const page = show({ ...bare, title: 'Songs', blocks: [line('We sing. Do you?')] });
    expect(box('A title').checked).toBe(true);
    expect(box('A closing question').checked).toBe(true);
    expect(box('Both of us say “ready”').checked).toBe(false);
    expect(screen.getByText('One of you has not said so yet.')).toBeTruthy();
    expect(within(group()).getAllByRole('checkbox')).toHaveLength(8);
    await expectAccessible(page);
  });

  it('lets a person tick what only they can see, and nothing else', () => {
    const onTick = vi.fn();
    show({ ...bare, ticked: new Set(['release']) }, { onTick });
    expect(box('A title').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(box('A title'));
    expect(onTick).not.toHaveBeenCalled();
    fireEvent.click(box('No advertising'));
    expect(onTick).toHaveBeenCalledWith('advertising', true);
  });

  it('lets this member say that it is ready', () => {
    const onReady = vi.fn();
    show(bare, { onReady });
    fireEvent.click(screen.getByRole('button', { name: 'I say it is ready' }));
    expect(onReady).toHaveBeenCalledWith(true);
  });

  it('speaks Spanish', async () => {
    useWords('es');
    const page = render(
      <main>
        <BeforeItGoesOut checked={bare} isReady onReady={() => undefined} />
      </main>,
    );
    expect(screen.getByRole('group', { name: 'Antes de publicar' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Todavía no está listo' })).toBeTruthy();
    await expectAccessible(page);
  });
});

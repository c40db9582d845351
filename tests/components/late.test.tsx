// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { late } from '../../components/ui/late';

afterEach(cleanup);

const Named = ({ name }: { name: string }) => <p>{name}</p>;

it('is loaded when it is used', async () => {
  let asked = 0;
  const View = late(() => ((asked += 1), Promise.resolve(Named)));
  expect(asked).toBe(0);
  const page = render(<View name="Ana" />);
  expect(screen.queryByText('Ana')).toBeNull();
  await screen.findByText('Ana');
  page.rerender(<View name="Bo" />);
  expect(screen.getByText('Bo')).not.toBeNull();
  expect(asked).toBe(1);
});

it('is drawn at once where it was loaded ahead', async () => {
  const View = late(() => Promise.resolve(Named));
  await View.preload();
  render(<View name="Ana" />);
  expect(screen.getByText('Ana')).not.toBeNull();
});

it('says where its code cannot be read', async () => {
  const View = late<{ name: string }>(() => Promise.reject(new Error('gone')));
  await expect(View.preload()).rejects.toThrow('gone');
});

import { act, fireEvent, screen, within } from '@testing-library/react';

/** The card "Details" on the page. */
export const card = (): HTMLElement => screen.getByRole('region', { name: 'Details' });

/** A fact's line in the card. */
export const line = (name: string): HTMLElement =>
  within(card()).getByText(name, { selector: 'dt' }).parentElement as HTMLElement;

/** Opens the form of a fact by its button. */
export function edit(name: string): void {
  const button = within(card()).getByRole('button', { name: `Edit: ${name}` });
  act(() => button.focus());
  fireEvent.click(button);
}

import type { ElementHandle, Page } from 'puppeteer-core';

export function queryByRole(
  page: Page,
  role: string,
  name: string,
): Promise<ElementHandle<HTMLElement> | null>;
export function getByRole(
  page: Page,
  role: string,
  name: string,
  ms?: number,
): Promise<ElementHandle<HTMLElement>>;
export function click(page: Page, role: string, name: string, ms?: number): Promise<void>;
export function clickIfThere(page: Page, role: string, name: string, ms?: number): Promise<boolean>;
export function fill(page: Page, role: string, name: string, text: string): Promise<void>;
export function valueOf(page: Page, role: string, name: string): Promise<string>;
export function showsText(page: Page, text: string, ms?: number): Promise<boolean>;

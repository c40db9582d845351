import type { ElementHandle, Page } from 'puppeteer-core';
import type { Person } from './driver.mjs';

export function startNotebook(person: Person, name: string, notebook?: string): Promise<void>;
export function join(host: Person, guest: Person, guestName: string): Promise<string>;
export function paste(page: Page, role: string, name: string, text: string): Promise<void>;
export function sees(person: Person, title: string, ms?: number): Promise<void>;
export function clip(person: Person, title: string): Promise<void>;
export function openReading(person: Person, title: string): Promise<ElementHandle<HTMLElement>>;
export function comment(person: Person, text: string): Promise<void>;
export function hasStatus(person: Person, start: string, ms?: number): Promise<void>;
export function storedBodies(person: Person): Promise<string[]>;

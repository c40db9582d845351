import type { OutChoices } from '../../../lib/export/draft/gathered';
import { type Draft, pageOf } from './write-out';
import './print-out.css';

/**
 * Prints a draft as it goes out: for the time of printing its page stands in place of ours. Its words are escaped where
 * the page is written, and the page's policy lets nothing load or run.
 */
export async function printOut(draft: Draft, choices: OutChoices): Promise<void> {
  const { body } = new DOMParser().parseFromString(await pageOf(draft, choices), 'text/html');
  const paper = document.createElement('div');
  paper.className = 'paper-out';
  paper.append(...document.importNode(body, true).childNodes);
  document.body.append(paper);
  document.documentElement.classList.add('printing-out');
  const done = (): void => {
    paper.remove();
    document.documentElement.classList.remove('printing-out');
  };
  window.addEventListener('afterprint', done, { once: true });
  try {
    await Promise.allSettled([...paper.querySelectorAll('img')].map((image) => image.decode()));
    await document.fonts.ready;
    window.print();
  } catch (error) {
    done();
    throw error;
  }
}

import type { Node } from '@tiptap/pm/model';
import type { NodeView, NodeViewConstructor } from '@tiptap/pm/view';
import { t } from '../../../lib/i18n/t';
import { report } from '../../../lib/util/report';
import { pictureAt } from './lines';

/** Opens a picture as soon as it is here. It rejects only when the signal aborts. */
export type OpenPicture = (hash: string, signal: AbortSignal) => Promise<Blob>;

/** A picture in the editor: what is stored of it, and what it shows in words. */
class PictureView implements NodeView {
  readonly dom = document.createElement('span');
  readonly #image = document.createElement('img');
  readonly #said = document.createElement('span');
  readonly #end = new AbortController();
  readonly #hash: string;

  constructor(node: Node, open: OpenPicture) {
    this.#hash = pictureAt(node).hash;
    this.dom.className = 'draft-picture';
    this.dom.contentEditable = 'false';
    this.dom.dataset['picture'] = this.#hash;
    this.#image.draggable = false;
    this.#said.className = 'picture-said';
    this.#said.ariaHidden = 'true'; // the picture itself says it
    this.dom.append(this.#image, this.#said);
    this.update(node);
    void this.#show(open);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'picture' || pictureAt(node).hash !== this.#hash) return false;
    const { alt } = pictureAt(node);
    this.#image.alt = alt === '' ? t('draftPicture.undescribed') : alt;
    this.#said.textContent = this.#image.alt;
    this.dom.classList.toggle('is-undescribed', alt === '');
    return true;
  }

  async #show(open: OpenPicture): Promise<void> {
    const { signal } = this.#end;
    this.dom.dataset['note'] = t('draftPicture.coming');
    this.#image.classList.add('vh'); // its words are heard before it is here
    try {
      const picture = await open(this.#hash, signal);
      if (signal.aborted) return;
      const address = URL.createObjectURL(picture);
      signal.addEventListener('abort', () => URL.revokeObjectURL(address), { once: true });
      this.#image.src = address;
      this.#image.classList.remove('vh');
      delete this.dom.dataset['note'];
    } catch (error) {
      if (!signal.aborted) report('draft.picture', error);
    }
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#end.abort();
  }
}

/** Draws the pictures of a draft. */
export const pictureViews = (open: OpenPicture): Readonly<Record<'picture', NodeViewConstructor>> => ({
  picture: (node) => new PictureView(node, open),
});

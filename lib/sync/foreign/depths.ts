import { type AbstractType, ContentType, type Doc, type GC, type ID, Item, type Skip } from 'yjs';

type Struct = Item | GC | Skip;

/** Types inside types. A record is one level, an article's marked words in a newer app perhaps ten. */
export const MOST_LEVELS = 100;

/** How deep the types of an update will lie in a document, reckoned without applying it. */
export class Depths {
  readonly #doc: Doc;
  readonly #byClient = new Map<number, Struct[]>();
  readonly #known = new Map<Item, number>();
  readonly #types: Item[] = [];

  /** @param structs decoded, not applied: a parent is an ID, or the name of a root, or follows from a neighbour */
  constructor(doc: Doc, structs: readonly Struct[]) {
    this.#doc = doc;
    for (const struct of structs) {
      const { client } = struct.id;
      const own = this.#byClient.get(client);
      if (own === undefined) this.#byClient.set(client, [struct]);
      else own.push(struct);
      if (struct instanceof Item && struct.content instanceof ContentType) this.#types.push(struct);
    }
    for (const own of this.#byClient.values()) own.sort((a, b) => a.id.clock - b.id.clock);
  }

  /** The most levels of any of them. */
  most(): number {
    let most = 0;
    for (const type of this.#types) most = Math.max(most, this.#depthOf(type));
    return most;
  }

  /** Without recursion: a chain may be as long as the update. */
  #depthOf(item: Item): number {
    if (typeof item.parent === 'string') return 1; // in a root, as most are
    const way: { readonly item: Item; readonly deeper: number }[] = [];
    const met = new Set<Item>();
    let next: Item | number = item;
    while (typeof next !== 'number') {
      const known = this.#known.get(next);
      if (known !== undefined || met.has(next)) {
        next = known ?? 0; // a ring waits for itself, and never gets in
        break;
      }
      met.add(next);
      const [after, deeper] = this.#above(next);
      way.push({ item: next, deeper });
      next = after;
    }
    let depth = next;
    for (const { item: one, deeper } of way.toReversed()) {
      depth += deeper;
      this.#known.set(one, depth);
    }
    return depth;
  }

  /** What an item's depth follows from, and by how much it is deeper; a number where the way ends. */
  #above({ parent, origin, rightOrigin }: Item): [Item | number, number] {
    if (isId(parent)) return [this.#find(parent), 1];
    if (parent !== null) return [0, 1]; // the name of a root
    const beside = origin ?? rightOrigin;
    return [beside === null ? 0 : this.#find(beside), 0];
  }

  /** The item of an update, or the depth of one of the document; 0 for what is not here yet, or no more. */
  #find(id: ID): Item | number {
    const brought = at(this.#byClient.get(id.client) ?? [], id.clock);
    if (brought instanceof Item) return brought;
    const here = at(this.#doc.store.clients.get(id.client) ?? [], id.clock);
    return here instanceof Item ? levelsAbove(here) : 0;
  }
}

/** The struct that holds a clock, by halving. */
function at(structs: readonly Struct[], clock: number): Struct | undefined {
  let [from, to] = [0, structs.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const struct = structs[middle] as Struct;
    if (struct.id.clock > clock) to = middle - 1;
    else if (struct.id.clock + struct.length <= clock) from = middle + 1;
    else return struct;
  }
  return undefined;
}

const isId = (parent: unknown): parent is ID =>
  typeof parent === 'object' && parent !== null && 'clock' in parent;

/** Levels of an item that is in the document. */
function levelsAbove(item: Item): number {
  let levels = 0;
  let parent = item.parent as AbstractType<unknown> | null;
  while (parent !== null && levels <= MOST_LEVELS) {
    levels += 1;
    parent = (parent._item?.parent ?? null) as AbstractType<unknown> | null;
  }
  return levels;
}

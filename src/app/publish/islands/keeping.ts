/** What was typed and not saved, by the names of its fields. Kept in this browser alone, for one person and one draft. */
export type Kept = { at: number; fields: Record<string, string> };

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'rostrum:';

/** A store that may be full, switched off or forbidden: then nothing is kept, and writing goes on. */
function careful<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** What was kept under this name; undefined when nothing was, or when it is none of ours. */
export function keptUnder(store: Store, name: string): Kept | undefined {
  const text = careful(() => store.getItem(PREFIX + name));
  const found: unknown = text ? careful(() => JSON.parse(text)) : undefined;
  return isKept(found) ? found : undefined;
}

/** The fields are kept under this name; what was kept there before is gone. */
export function keep(store: Store, name: string, kept: Kept): void {
  careful(() => store.setItem(PREFIX + name, JSON.stringify(kept)));
}

/** Nothing is kept under this name any more. */
export function forget(store: Store, name: string): void {
  careful(() => store.removeItem(PREFIX + name));
}

function isKept(found: unknown): found is Kept {
  if (typeof found !== 'object' || found === null || !('at' in found) || !('fields' in found)) return false;
  const { at, fields } = found;
  if (typeof at !== 'number' || typeof fields !== 'object' || fields === null) return false;
  return Object.values(fields).every((value) => typeof value === 'string');
}

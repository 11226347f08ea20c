/** What is kept on the phone. AsyncStorage, MMKV wrappers and localStorage fit as they are. */

export interface Store {
  getItem(key: string): Promise<string | null> | string | null;
  setItem(key: string, value: string): Promise<void> | void;
  removeItem(key: string): Promise<void> | void;
}

/** Until the program ends; for tests. */
export function memoryStore(): Store {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
    removeItem: (key) => {
      kept.delete(key);
    },
  };
}

/** A value of the store as JSON; what cannot be read is as if it were not there. */
export async function readJson<Value>(store: Store, key: string): Promise<Value | null> {
  const text = await store.getItem(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}

export const writeJson = async (store: Store, key: string, value: unknown): Promise<void> => {
  await store.setItem(key, JSON.stringify(value));
};

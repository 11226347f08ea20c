/** Where a client keeps what it signs in with. On a phone that is the Keychain or EncryptedSharedPreferences. */

export interface Tokens {
  access_token: string;
  refresh_token: string;
}

export interface TokenStore {
  read(): Promise<Tokens | null>;
  /** Null forgets them. */
  write(tokens: Tokens | null): Promise<void>;
}

/** Until the program ends. */
export function inMemory(): TokenStore {
  let kept: Tokens | null = null;
  return {
    read: () => Promise.resolve(kept),
    write: (tokens) => {
      kept = tokens;
      return Promise.resolve();
    },
  };
}

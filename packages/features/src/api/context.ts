/** What a procedure knows about the request it answers. Nothing below a procedure sees HTTP. */
import type { Actor } from '@talaffuz/core/actor';
import type { AppError } from '@talaffuz/core/errors';

export interface ReplyCookie {
  name: string;
  value: string;
  /** Seconds from now; 0 deletes the cookie. */
  max_age_s: number;
}

export interface Context {
  actor: Actor | null;
  /** Why a token or cookie that came with the request is not good; thrown where an actor is needed. */
  auth_error: AppError | null;
  request: {
    id: string;
    /** REST, or tRPC, which the web client uses. */
    door: 'rest' | 'trpc';
    ip: string;
    user_agent: string;
    /** How people reach the product, such as https://school.example: PUBLIC_URL, else as this request did. */
    origin: string;
    /** Of the header `Idempotency-Key`. */
    idempotency_key?: string | undefined;
  };
  reply: {
    setHeader(name: string, value: string): void;
    setCookie(cookie: ReplyCookie): void;
    /** Says what 200 would not; only of operations whose meta names the status. */
    setStatus(status: 200 | 201): void;
  };
}

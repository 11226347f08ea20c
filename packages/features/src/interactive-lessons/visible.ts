import type { Actor } from '@talaffuz/core/actor';
import { hasPremium } from '../auth/premium.ts';
import { interactiveLessons } from './resource.ts';

/** The lessons that somebody may take: active ones of their school, and premium ones with premium. */
export async function visibleTo(actor: Actor) {
  return {
    ...interactiveLessons.scope(actor),
    is_active: true,
    ...((await hasPremium(actor)) ? {} : { is_premium: false }),
  };
}

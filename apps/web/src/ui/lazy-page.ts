/** A page whose code is fetched when it is first opened. */
import { lazyRouteComponent } from '@tanstack/react-router';
import { ApiError } from '../api/api-error.ts';

/** The code did not come because there is no way to the server. */
export class PageMissing extends ApiError {
  constructor() {
    super('offline', 'The code of the page could not be fetched.');
  }
}

async function serverAnswers(): Promise<boolean> {
  try {
    await fetch('/health', { cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The router reloads the whole page when code is missing, as after an update. Without a server that would end on the
 * browser's own page, so then it is an error of ours, which says so and may be tried again.
 */
export const lazyPage: typeof lazyRouteComponent = (importer, name) =>
  lazyRouteComponent(async () => {
    try {
      return await importer();
    } catch (error) {
      throw (await serverAnswers()) ? error : new PageMissing();
    }
  }, name);

/** Loads the page anew as soon as that can succeed: code that was missing once is asked for only then. */
export async function reloadPage(): Promise<void> {
  if (await serverAnswers()) window.location.reload();
}

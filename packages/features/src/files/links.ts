/** Links to files inside of what somebody reads for a while: sound, slides, pictures. */
import { signLink } from '@talaffuz/core/storage/signed-link';

/** Longer than the longest listening section; who reads the page again gets a new link. */
const HOURS = 12;

/** For a file that the reader may see. */
export const lastingLink = (file_id: number): string =>
  `/api/v1/files/${String(file_id)}/content?token=${signLink(
    `file:${String(file_id)}`,
    new Date(Date.now() + HOURS * 3_600_000),
  )}`;

/** A code as somebody types it; the web client's forms use this, too. */
import { z } from 'zod';

export const CODE_LENGTH = 6;
export const codeInput = z.string().trim().toUpperCase().length(CODE_LENGTH, 'The code has six characters.');

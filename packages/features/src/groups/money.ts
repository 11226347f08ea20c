/** Exact amounts: strings with two places on academy's wire, decimals in the database and in every sum (rule 12). */
import { z } from 'zod';

const AMOUNT = /^\d{1,10}(\.\d{1,2})?$/;

/** A positive amount with at most two places, as a string or a number; more places are refused, never rounded. */
export const amount = ({ zero = false }: { zero?: boolean } = {}) =>
  z.union([z.string().trim(), z.number().transform(String)]).pipe(
    z
      .string()
      .regex(AMOUNT, { error: 'Give an amount such as 600000.00: at most 10 digits, and 2 after the point.' })
      .refine((given) => zero || Number(given) > 0, { error: 'The amount must be more than zero.' }),
  );

/** Amounts as the server takes them: strings with at most two places, never floating point. */

const AMOUNT = /^\d{1,10}(\.\d{1,2})?$/;

export const isAmount = (text: string): boolean => AMOUNT.test(text) && /[1-9]/.test(text);

/** `amount` × `count`, with two places. */
export function times(amount: string, count: number): string {
  const [whole = '0', rest = ''] = amount.split('.');
  const digits = (BigInt(whole + rest.padEnd(2, '0').slice(0, 2)) * BigInt(count))
    .toString()
    .padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** What somebody typed: spaces between thousands and a comma for the point are theirs to write. */
export const typedAmount = (text: string): string => text.replace(/[\s\u00a0]/g, '').replace(',', '.');

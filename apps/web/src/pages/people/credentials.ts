/** A username and a password for somebody whose account the office opens. */

/** Cyrillic letters of Russian and Uzbek in Latin ones; what is not here is left out. */
const latin: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  ў: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ҳ: 'h',
  ц: 's',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ы: 'i',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const SHORTEST = 6;
const LONGEST = 32;

const letters = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{Script=Cyrillic}/gu, (letter) => latin[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');

/** `first.last`, long enough for a username of the office; empty without a name. */
export function proposedUsername(first: string, last: string, year = new Date().getFullYear()): string {
  const name = [letters(first), letters(last)].filter((part) => part !== '').join('.');
  if (name === '') return '';
  return name.length < SHORTEST ? `${name}${String(year)}` : name.slice(0, LONGEST).replace(/\.$/, '');
}

/** Without letters and digits that look alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** Such as `k7mp-w3qx-9fad`: 59 bits, easy to read out. */
export function newPassword(): string {
  const pick = (): string => {
    // Bytes at the end that would make some letters likelier are drawn again.
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    return byte < 256 - (256 % ALPHABET.length) ? (ALPHABET[byte % ALPHABET.length] ?? '') : pick();
  };
  const part = () => Array.from({ length: GROUP_LENGTH }, pick).join('');
  return Array.from({ length: GROUPS }, part).join('-');
}

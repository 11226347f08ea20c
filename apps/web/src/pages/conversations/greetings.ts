/** Sounds of greetings by conversation: made when one begins, and heard on the page that opens then. */
export const greetings = new Map<number, string>();

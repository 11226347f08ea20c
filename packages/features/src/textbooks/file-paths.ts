/** Files of ours that a text shows, as Markdown and HTML name them; without any I/O, so that the web client has it too. */

const OUR_FILE = /(?<![^\s"'(=])\/api\/v1\/files\/(\d+)\/content/g;

/** What a text writes to show a file; the link that opens it is made when the text is read. */
export const filePath = (file_id: number): string => `/api/v1/files/${String(file_id)}/content`;

/** The files of ours that a text shows. */
export const filesIn = (text: string): number[] => [
  ...new Set([...text.matchAll(OUR_FILE)].map(([, id]) => Number(id))),
];

/** The text with links that open its files. */
export const withFileLinks = (text: string, link: (file_id: number) => string): string =>
  text.replace(OUR_FILE, (_path, id: string) => link(Number(id)));

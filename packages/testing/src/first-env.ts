/** The environment as it was when the first test file of this process began. */
export const firstEnv: Readonly<NodeJS.ProcessEnv> = { ...process.env };

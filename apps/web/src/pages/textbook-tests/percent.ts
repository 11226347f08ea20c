/** 0–1 as whole percent. */
export const percent = (share: number | null): number => Math.round((share ?? 0) * 100);

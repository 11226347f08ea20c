/** When the sections of a mock test open: each with the end of the one before, and that is its answers or its time. */

export const sectionKinds = ['listening', 'reading', 'writing'] as const;
export type SectionKind = (typeof sectionKinds)[number];

export interface Sitting {
  started_at: Date;
  minutes: Record<SectionKind, number>;
  /** When the answers of a section came, if they have. */
  answered_at: Partial<Record<SectionKind, Date>>;
}

/** When each section opens; one that is still ahead opens earlier when answers come before their time is over. */
export function openings({ started_at, minutes, answered_at }: Sitting): Record<SectionKind, Date> {
  const after = (opened: Date, kind: SectionKind): Date => {
    const end = new Date(opened.getTime() + minutes[kind] * 60_000);
    const answered = answered_at[kind];
    return answered !== undefined && answered < end ? answered : end;
  };
  const reading = after(started_at, 'listening');
  return { listening: started_at, reading, writing: after(reading, 'reading') };
}

/** All sections one after the other, each to its last minute. */
export const endOf = (started_at: Date, minutes: Record<SectionKind, number>): Date =>
  new Date(started_at.getTime() + sectionKinds.reduce((sum, kind) => sum + minutes[kind], 0) * 60_000);

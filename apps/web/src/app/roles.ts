/** Who may open the pages of teachers and owners; the server decides again at each request. */
export const isStaffRole = (role: string): boolean => role === 'owner' || role === 'teacher';

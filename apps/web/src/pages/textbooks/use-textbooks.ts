/** Types and questions that the pages of textbooks share. */
import { useQuery } from '@tanstack/react-query';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { isStaffRole } from '../../app/roles.ts';

export type Textbook = Outputs['textbooks']['students']['list']['items'][number];
export type Chapter = Outputs['textbooks']['students']['chapters']['items'][number];
export type ParagraphLine = Outputs['textbooks']['students']['paragraphs']['items'][number];
export type Paragraph = Outputs['textbooks']['students']['paragraph'];
export type Content = Outputs['textbooks']['students']['content'];
export type Status = ParagraphLine['status'];

/** As many as a textbook has chapters and a chapter has paragraphs at most. */
export const ALL = 100;

export function useReader() {
  const { data: profile } = useQuery(trpc.auth.current.queryOptions());
  const role = profile?.role ?? '';
  return { staff: isStaffRole(role), owner: role === 'owner', student: role === 'student' };
}

/** Who learns, and how far they are. The pages of courses are open to people who are not signed in, too. */
import { useQuery } from '@tanstack/react-query';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { isStaffRole } from '../../app/roles.ts';

export type Course = Outputs['courses']['read'];
export type CourseLesson = Course['lessons'][number];
export type Lesson = Outputs['lessons']['read'];

export function useLearner() {
  const { data: profile } = useQuery(trpc.auth.current.queryOptions());
  const staff = isStaffRole(profile?.role ?? '');
  return {
    signedIn: profile !== null && profile !== undefined,
    staff,
    premium: staff || profile?.is_premium === true,
  };
}

/** Ids of the lessons that were completed; empty for somebody who is not signed in. */
export function useCompleted(courseId: number | undefined): { ready: boolean; done: ReadonlySet<number> } {
  const { signedIn } = useLearner();
  const { data } = useQuery(
    trpc.progress.ofCourse.queryOptions(
      { course_id: courseId ?? 0 },
      { enabled: signedIn && courseId !== undefined },
    ),
  );
  return { ready: data !== undefined, done: new Set(data) };
}

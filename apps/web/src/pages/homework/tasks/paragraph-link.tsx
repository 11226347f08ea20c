/** The paragraph that a task is about, to be read before it is done. */
import { TextLink } from '../../../ui/links.tsx';
import type { MyTask } from './labels.ts';

export function ParagraphLink({ task }: { task: Pick<MyTask, 'paragraph_id' | 'paragraph_title'> }) {
  const { paragraph_id, paragraph_title } = task;
  if (paragraph_id === null || paragraph_title === null) return null;
  return (
    <TextLink to="/paragraphs/$id" params={{ id: paragraph_id }} fw={600} style={{ alignSelf: 'flex-start' }}>
      {paragraph_title}
    </TextLink>
  );
}

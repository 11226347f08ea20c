import { useMutation, useQueryClient } from '@tanstack/react-query';
import { trpc } from '../../../api/trpc.ts';
import { inOrderOf, useOrderSaving } from '../../../ui/order.ts';
import type { Test } from '../questions/shapes.ts';

/** Puts the sections of a test, and the questions of a section, in an order that the page shows at once. */
export function useOrder(test_id: number) {
  const client = useQueryClient();
  const queryKey = trpc.tests.read.queryKey({ test_id });
  const saving = useOrderSaving(`test ${String(test_id)}`, trpc.tests.pathKey());
  const show = async (change: (sections: Test['sections']) => Test['sections']) => {
    await client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, (old) => old && { ...old, sections: change(old.sections) });
  };
  const sections = useMutation(
    trpc.tests.admin.orderSections.mutationOptions({
      ...saving,
      onMutate: ({ section_ids }) => show((all) => inOrderOf(all, section_ids)),
    }),
  );
  const questions = useMutation(
    trpc.tests.admin.orderQuestions.mutationOptions({
      ...saving,
      onMutate: ({ section_id, question_ids }) =>
        show((all) =>
          all.map((section) =>
            section.id === section_id
              ? { ...section, questions: inOrderOf(section.questions, question_ids) }
              : section,
          ),
        ),
    }),
  );
  return {
    orderSections: (section_ids: number[]) => {
      sections.mutate({ test_id, section_ids });
    },
    orderQuestions: (section_id: number, question_ids: number[]) => {
      questions.mutate({ section_id, question_ids });
    },
  };
}

/** Saving and removing a review, and the way to its neighbours. */
import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/trpc.ts';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { contentOf, type Draft, type ReviewDetail } from './review-draft.ts';
import type { ReviewSearch } from './review-search.ts';

interface Options {
  detail: ReviewDetail;
  filters: ReviewSearch;
  onSaved: () => void;
}

export function useReviewSaving({ detail, filters, onSaved }: Options) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  // Read while the router leaves, before React draws again.
  const leaving = useRef(false);
  const { attempt, next_id } = detail;
  const attempt_id = attempt.attempt_id;

  const open = (id: number | null) => {
    if (id === null) void navigate({ to: '/reviews', search: filters });
    else void navigate({ to: '/reviews/$id', params: { id }, search: filters });
  };
  const done = (message: string) => {
    leaving.current = true;
    toastSuccess(message);
    void queries.invalidateQueries({ queryKey: trpc.reviews.list.queryKey() });
    void queries.invalidateQueries({ queryKey: trpc.reviews.agreement.queryKey() });
    void queries.invalidateQueries({ queryKey: trpc.practice.attempt.queryKey({ id: attempt_id }) });
    open(next_id);
  };
  const write = useMutation(
    trpc.reviews.write.mutationOptions({
      onSuccess: () => {
        onSaved();
        done(t(next_id === null ? 'reviews.saved_last' : 'reviews.saved'));
      },
      onError: (error) => {
        if (asApiError(error).code !== 'conflict') toastError(t, error);
      },
    }),
  );
  const remove = useMutation(
    trpc.reviews.remove.mutationOptions({
      onSuccess: () => {
        done(t('reviews.removed'));
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return {
    busy: write.isPending || remove.isPending,
    /** Somebody else changed the review since it was opened. */
    isStale: write.error !== null && asApiError(write.error).code === 'conflict',
    isLeaving: () => leaving.current,
    open,
    save: (draft: Draft) => {
      const updated_at = attempt.review?.updated_at ?? null;
      write.mutate({ attempt_id, ...contentOf(draft), updated_at });
    },
    remove: () => {
      remove.mutate({ attempt_id });
    },
    /** Throws the draft away and shows what the other reviewer wrote. */
    reload: () => {
      void queries.resetQueries({ queryKey: trpc.reviews.read.queryKey() });
    },
  };
}

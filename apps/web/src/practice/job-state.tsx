import { Alert, Button, Group, Paper, Progress, Text, VisuallyHidden } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { errorText } from '../ui/error-text.ts';
import type { Job } from './use-assessment.ts';

interface JobStateProps {
  job: Job;
  onCancel: () => void;
  onRetry: () => void;
}

/** Where a recording is on its way to a score; a screen reader says each step. */
export function JobState({ job, onCancel, onRetry }: JobStateProps) {
  const { t } = useTranslation();
  const waiting = job.step === 'uploading' || job.step === 'queued' || job.step === 'scoring';
  return (
    <div data-testid="job-state" data-state={job.step}>
      <VisuallyHidden role="status" aria-live="polite">
        {spoken(t, job)}
      </VisuallyHidden>
      {waiting && (
        <Paper withBorder p="md">
          <Group justify="space-between" mb="xs">
            <Text aria-hidden="true">{stepText(t, job)}</Text>
            <Button size="xs" variant="default" onClick={onCancel}>
              {t('job.cancel')}
            </Button>
          </Group>
          <Progress
            value={job.step === 'uploading' ? job.share * 100 : 100}
            animated={job.step !== 'uploading'}
            aria-label={t('job.title')}
          />
        </Paper>
      )}
      {job.step === 'failed' && (
        <Alert color="red" title={t('job.failed')}>
          <Text mb="sm">{errorText(t, job.error)}</Text>
          <Button size="xs" onClick={onRetry}>
            {t('job.retry')}
          </Button>
        </Alert>
      )}
    </div>
  );
}

function stepText(t: TFunction, job: Job): string {
  switch (job.step) {
    case 'uploading':
      return t('job.uploading', { percent: Math.round(job.share * 100) });
    case 'queued':
      return t('job.queued');
    case 'scoring':
      return t('job.scoring');
    case 'done':
      return t('job.done', { score: Math.round(job.attempt.overall_score ?? 0) });
    case 'failed':
      return `${t('job.failed')}. ${errorText(t, job.error)}`;
    case 'none':
      return '';
  }
}

/** Each percent of an upload would be too much to hear. */
const spoken = (t: TFunction, job: Job): string =>
  job.step === 'uploading' ? t('job.queued') : stepText(t, job);

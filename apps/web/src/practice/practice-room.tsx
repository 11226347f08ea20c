/** Recording a text, waiting for its score, and seeing it beside the attempt before. */
import { useEffect, useRef, useState } from 'react';
import { Stack } from '@mantine/core';
import type { Attempt } from '../api/trpc.ts';
import type { Target } from '../api/upload-recording.ts';
import { Comparison } from './comparison.tsx';
import { JobState } from './job-state.tsx';
import { RecorderPanel } from './recorder-panel.tsx';
import { ResultView } from './result-view.tsx';
import { useAssessment } from './use-assessment.ts';
import { useRecorder, type Recording } from './use-recorder.ts';

/** `target` keeps its identity between renders. */
export function PracticeRoom({ target }: { target: Target }) {
  const recorder = useRecorder();
  const { job, send, cancel, reset } = useAssessment(target);
  /** Scored here since the page was opened; the last is on show. */
  const [scored, setScored] = useState<Attempt[]>([]);
  const sent = useRef<Recording | null>(null);
  const result = useRef<HTMLDivElement>(null);

  const finished = job.step === 'done' ? job.attempt : null;
  useEffect(() => {
    if (finished === null) return;
    setScored((before) =>
      before.some(({ attempt_id }) => attempt_id === finished.attempt_id) ? before : [...before, finished],
    );
    recorder.discard();
  }, [finished, recorder.discard]);
  const now = scored.at(-1);
  const before = scored.at(-2);

  // The newcomer on the page is what was waited for.
  const nowId = now?.attempt_id;
  useEffect(() => {
    if (nowId === undefined) return;
    result.current?.focus({ preventScroll: true });
    result.current?.scrollIntoView({ block: 'start', behavior: 'auto' });
  }, [nowId]);

  const submit = (recording: Recording) => {
    sent.current = recording;
    void send(recording);
  };
  const busy = job.step === 'uploading' || job.step === 'queued' || job.step === 'scoring';
  return (
    <Stack>
      <RecorderPanel recorder={recorder} busy={busy} onSend={submit} onStart={reset} />
      <JobState
        job={job}
        onCancel={cancel}
        onRetry={() => {
          if (sent.current !== null) submit(sent.current);
        }}
      />
      <div ref={result} tabIndex={-1} style={{ outline: 'none' }}>
        {now !== undefined && (
          <Stack key={now.attempt_id}>
            {before?.result != null && now.result !== null && (
              <Comparison before={before.result} now={now.result} />
            )}
            <ResultView attempt={now} />
          </Stack>
        )}
      </div>
    </Stack>
  );
}

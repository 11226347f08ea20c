import { useTranslation } from 'react-i18next';
import { LeaveDialog } from '../../ui/unsaved-guard.tsx';

interface LeaveGuardProps {
  /** The test runs. */
  active: boolean;
  /** Something has not reached the server yet; only then does the browser ask when its tab is closed. */
  unsaved: boolean;
}

/** Tells who leaves a running test that its time runs on. */
export function LeaveGuard({ active, unsaved }: LeaveGuardProps) {
  const { t } = useTranslation();
  return (
    <LeaveDialog
      // The way to the result is no leaving.
      shouldBlockFn={({ next }) => active && !next.pathname.startsWith('/test-results/')}
      enableBeforeUnload={() => active && unsaved}
      title={t('tests.leave_title')}
      text={t('tests.leave_text')}
      stay={t('tests.stay')}
      leave={t('tests.leave')}
    />
  );
}

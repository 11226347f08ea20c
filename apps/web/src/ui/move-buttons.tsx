/** Buttons that move a row of a list up and down. The focus stays with the row, and a screen reader hears its new place. */
import { useEffect, useRef, useState } from 'react';
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type Step = -1 | 1;

interface MoveButtonsProps {
  /** What the row is called. */
  title: string;
  /** From 0, of `count`. */
  index: number;
  count: number;
  onMove: (step: Step) => void;
}

export function MoveButtons({ title, index, count, onMove }: MoveButtonsProps) {
  const { t } = useTranslation();
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const moved = useRef<Step | null>(null);
  const [said, setSaid] = useState('');
  const isFirst = index === 0;
  const isLast = index === count - 1;
  useEffect(() => {
    if (moved.current === null) return;
    // The browser loses the focus of a row that changes its place, and of a button that is switched off at the end.
    const same = moved.current === -1 ? up.current : down.current;
    const other = moved.current === -1 ? down.current : up.current;
    (same?.disabled === true ? other : same)?.focus();
    moved.current = null;
    setSaid(t('ui.moved', { title, n: index + 1, count }));
  }, [index, count, title, t]);
  const move = (step: Step) => {
    moved.current = step;
    onMove(step);
  };
  return (
    <>
      <ActionIcon
        ref={up}
        size={30}
        variant="default"
        aria-label={t('ui.move_up', { title })}
        disabled={isFirst}
        onClick={() => {
          move(-1);
        }}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        ref={down}
        size={30}
        variant="default"
        aria-label={t('ui.move_down', { title })}
        disabled={isLast}
        onClick={() => {
          move(1);
        }}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

/** Points that a teacher gives: too many are told, not cut down behind the teacher's back. */
import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const isTooMany = (points: number | string, max: number): boolean => Number(points) > max;

interface PointsInputProps extends Pick<NumberInputProps, 'label' | 'w' | 'step'> {
  max: number;
  value: number | string;
  onChange: (value: number | string) => void;
}

export function PointsInput({ max, value, ...props }: PointsInputProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      {...props}
      required
      allowNegative={false}
      decimalScale={2}
      // What is typed stays: `max` here would make it the maximum as soon as the field is left.
      value={value}
      error={isTooMany(value, max) && t('tests.too_many', { max })}
    />
  );
}

import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { errorText } from './error-text.ts';

export function toastSuccess(message: string): void {
  notifications.show({ message, color: 'teal' });
}

export function toastError(t: TFunction, error: unknown, text = errorText): void {
  notifications.show({ message: text(t, error), color: 'red', role: 'alert' });
}

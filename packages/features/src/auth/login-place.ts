/** When somebody signed in, in their school's time zone. No service is asked where an address lies: places stay empty. */
export function loginPlace(ip: string, timezone: string, now = new Date()) {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, ...options });
  const offset =
    new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const local = part({ dateStyle: 'short', timeStyle: 'medium' }).format(now);
  return {
    ip,
    country: '',
    region: '',
    city: '',
    timezone,
    current_time: local,
    utc_offset: offset.replace('GMT', '') || '+00:00',
    display_time: part({ dateStyle: 'short', timeStyle: 'short' }).format(now),
    login_time: now.toISOString(),
  };
}

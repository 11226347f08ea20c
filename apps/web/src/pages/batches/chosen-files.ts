/** What a teacher chose to send: a ZIP, recordings with a list, or recordings whose texts are still to be written. */
export type Choice =
  | { kind: 'none' }
  | { kind: 'mixed' }
  | { kind: 'archive'; archive: File }
  | { kind: 'manifest'; manifest: File; recordings: File[] }
  | { kind: 'texts'; recordings: File[] };

const endsWith = (ending: string) => (file: File) => file.name.toLowerCase().endsWith(ending);

export function choiceOf(files: readonly File[]): Choice {
  const archives = files.filter(endsWith('.zip'));
  const lists = files.filter(endsWith('.csv'));
  const recordings = files.filter((file) => !archives.includes(file) && !lists.includes(file));
  const [archive] = archives;
  const [manifest] = lists;
  if (archive !== undefined) return files.length === 1 ? { kind: 'archive', archive } : { kind: 'mixed' };
  if (lists.length > 1) return { kind: 'mixed' };
  if (manifest !== undefined)
    return recordings.length > 0 ? { kind: 'manifest', manifest, recordings } : { kind: 'mixed' };
  return recordings.length > 0 ? { kind: 'texts', recordings } : { kind: 'none' };
}

/** The chosen files with more of them; of two with the same name the newer stays. */
export function addFiles(before: readonly File[], more: readonly File[]): File[] {
  const all = new Map([...before, ...more].map((file) => [file.name, file]));
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}

export function formOf(choice: Choice, title: string, texts: Record<string, string>): FormData {
  const form = new FormData();
  form.append('title', title);
  if (choice.kind === 'archive') form.append('archive', choice.archive);
  if (choice.kind === 'manifest') form.append('manifest', choice.manifest);
  if (choice.kind === 'texts') {
    const wanted = choice.recordings.map(({ name }) => [name, texts[name] ?? '']);
    form.append('texts', JSON.stringify(Object.fromEntries(wanted)));
  }
  if (choice.kind === 'manifest' || choice.kind === 'texts') {
    for (const file of choice.recordings) form.append('audio', file);
  }
  return form;
}

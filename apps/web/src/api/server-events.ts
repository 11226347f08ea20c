/** Events of a response to a POST, which the browser's EventSource cannot send. As in the HTML standard, section 9.2. */
export interface ServerEvent {
  name: string;
  data: string;
}

export async function* serverEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventOf(block);
        if (event !== null) yield event;
      }
    }
  } finally {
    reader.releaseLock();
  }
}

function eventOf(block: string): ServerEvent | null {
  const lines = block.split('\n');
  const valueOf = (field: string) =>
    lines.filter((line) => line.startsWith(`${field}: `)).map((line) => line.slice(field.length + 2));
  const data = valueOf('data');
  return data.length === 0 ? null : { name: valueOf('event')[0] ?? 'message', data: data.join('\n') };
}

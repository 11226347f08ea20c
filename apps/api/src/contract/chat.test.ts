/** Chats about textbooks. */
import { db, inTransaction } from '@talaffuz/db/client';
import { createChat } from '@talaffuz/features/chat/service';
import { makeTextbook } from '@talaffuz/features/testing/textbooks';
import { writePassages } from '@talaffuz/features/textbooks/passages';
import { checkContract, type Caller } from './harness.ts';

let paragraph_id: number;

const aChat = async (caller: Caller) => ({
  path: {
    session_id: (await createChat(caller, { session_type: 'reading_help', paragraph_id, language: 'ru' })).id,
  },
});

checkContract(
  'mentor',
  {
    'POST /api/v1/chat/sessions': {
      send: () => ({ body: { session_type: 'reading_help', paragraph_id, language: 'ru' } }),
      status: 201,
    },
    'GET /api/v1/chat/sessions': {
      send: async (caller) => {
        await aChat(caller);
        return { query: { page: 1, page_size: 5 } };
      },
    },
    'GET /api/v1/chat/sessions/{session_id}': { send: aChat },
    'POST /api/v1/chat/sessions/{session_id}/messages': {
      send: async (caller) => ({ ...(await aChat(caller)), body: { content: 'Что такое артикль?' } }),
    },
    'DELETE /api/v1/chat/sessions/{session_id}': { send: aChat, status: 204 },
  },
  {
    before: async ({ school }) => {
      const { chapters } = await makeTextbook(school.id, { language: 'ru' });
      paragraph_id = chapters[0]?.paragraphs[0]?.id ?? 0;
      await db.paragraph.update({
        where: { id: paragraph_id },
        data: { content: '<p>Артикль стоит перед существительным.</p>' },
      });
      await inTransaction((tx) => writePassages(tx, paragraph_id));
    },
  },
);

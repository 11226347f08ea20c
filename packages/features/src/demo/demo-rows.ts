/** What the demo data consists of. Every person and number here is invented. */
import type { Prisma } from '@talaffuz/db/generated/client';

export const DEMO_PASSWORD = 'demo-pass-1';

type SchoolRow = Pick<Prisma.SchoolCreateManyInput, 'name' | 'timezone' | 'language'> & { slug: string };

export const demoSchools: readonly [SchoolRow, SchoolRow] = [
  { slug: 'demo', name: 'Registon Language School', timezone: 'Asia/Tashkent', language: 'uz' },
  { slug: 'demo-2', name: 'Medeu English Centre', timezone: 'Asia/Almaty', language: 'ru' },
];

interface AccountRow {
  /** Slug of the school. */
  school: string;
  username: string;
  role: NonNullable<Prisma.UserCreateManyInput['role']>;
  first_name: string;
  last_name: string;
  middle_name: string;
  phone: string;
  native_language: 'uz' | 'ru' | 'kk';
  interface_language: 'uz' | 'ru' | 'en';
  proficiency_level: NonNullable<Prisma.UserCreateManyInput['proficiency_level']>;
  current_level: string;
}

/** All with DEMO_PASSWORD and the address `USERNAME@demo.example`. */
export const demoAccounts: readonly AccountRow[] = [
  {
    school: 'demo',
    username: 'owner_demo',
    role: 'owner',
    first_name: 'Dilnoza',
    last_name: 'Yusupova',
    middle_name: 'Rustamovna',
    phone: '+998900000001',
    native_language: 'uz',
    interface_language: 'uz',
    proficiency_level: 'advanced',
    current_level: 'C1',
  },
  {
    school: 'demo',
    username: 'teacher_demo',
    role: 'teacher',
    first_name: 'Jasur',
    last_name: 'Karimov',
    middle_name: 'Anvarovich',
    phone: '+998900000002',
    native_language: 'uz',
    interface_language: 'en',
    proficiency_level: 'advanced',
    current_level: 'C1',
  },
  {
    school: 'demo',
    username: 'student_demo',
    role: 'student',
    first_name: 'Malika',
    last_name: 'Toshmatova',
    middle_name: 'Sherzodovna',
    phone: '+998900000003',
    native_language: 'uz',
    interface_language: 'uz',
    proficiency_level: 'intermediate',
    current_level: 'A2',
  },
  {
    school: 'demo',
    username: 'student2_demo',
    role: 'student',
    first_name: 'Timur',
    last_name: 'Sokolov',
    middle_name: 'Andreyevich',
    phone: '+998900000004',
    native_language: 'ru',
    interface_language: 'ru',
    proficiency_level: 'beginner',
    current_level: 'A2',
  },
  {
    school: 'demo',
    username: 'parent_demo',
    role: 'parent',
    first_name: 'Sherzod',
    last_name: 'Toshmatov',
    middle_name: 'Baxtiyorovich',
    phone: '+998900000005',
    native_language: 'uz',
    interface_language: 'uz',
    proficiency_level: 'beginner',
    current_level: 'A1',
  },
  {
    school: 'demo-2',
    username: 'owner2_demo',
    role: 'owner',
    first_name: 'Aigerim',
    last_name: 'Nurlanova',
    middle_name: 'Serikovna',
    phone: '+77000000001',
    native_language: 'kk',
    interface_language: 'ru',
    proficiency_level: 'advanced',
    current_level: 'C1',
  },
  {
    school: 'demo-2',
    username: 'student3_demo',
    role: 'student',
    first_name: 'Yerlan',
    last_name: 'Abenov',
    middle_name: 'Maratovich',
    phone: '+77000000002',
    native_language: 'kk',
    interface_language: 'ru',
    proficiency_level: 'beginner',
    current_level: 'A1',
  },
];

/** Prices in som, quotas a day. "Free" is the absence of a plan; its quotas are settings. */
export const demoPlans: readonly Omit<Prisma.SubscriptionPlanCreateManyInput, 'school_id'>[] = [
  {
    name: 'Standard',
    description: 'For regular practice: a lesson a day with room to repeat.',
    price: '99000.00',
    duration_days: 30,
    gpt4o_requests_quota: 50,
    stt_requests_quota: 100,
    tts_chars_quota: 30_000,
    pronunciation_analysis_quota: 200,
  },
  {
    name: 'Premium',
    description: 'For exam preparation: hours of practice every day.',
    price: '199000.00',
    duration_days: 30,
    gpt4o_requests_quota: 200,
    stt_requests_quota: 500,
    tts_chars_quota: 150_000,
    pronunciation_analysis_quota: 1_000,
  },
  {
    name: 'Demo',
    description: 'For trying everything out; not sold.',
    price: '0.00',
    duration_days: 36_500,
    // No learner is offered it.
    is_active: false,
    gpt4o_requests_quota: 10_000,
    stt_requests_quota: 10_000,
    tts_chars_quota: 10_000_000,
    pronunciation_analysis_quota: 100_000,
  },
];

/** The tutor's built-in avatars: how they look, sound and behave. */

export interface Avatar {
  id: number;
  /** Short name, which conversations are kept by. */
  avatar_type: string;
  avatar_name: string;
  description: string;
  /** For the language model. */
  style: string;
  /** Language of the voice. */
  voice: 'en-US' | 'en-GB';
  /** Portrait, served with the web client. */
  image_url: string;
  greeting: string;
}

const make = (
  id: number,
  avatar_type: string,
  avatar_name: string,
  voice: Avatar['voice'],
  description: string,
  style: string,
  greeting: string,
): Avatar => ({
  id,
  avatar_type,
  avatar_name,
  voice,
  description,
  style,
  greeting,
  image_url: `/avatars/${avatar_type}.svg`,
});

export const avatars: readonly [Avatar, ...Avatar[]] = [
  make(1, 'default', 'Lola', 'en-US', 'A patient teacher who explains step by step.', 'patient and clear; one point at a time', 'Hello! I am Lola. Take your time; mistakes are welcome here.'),
  make(2, 'friend', 'Bek', 'en-US', 'A friend of your age who likes to chat.', 'relaxed and curious; short everyday sentences', 'Hi, I am Bek! Nice to talk to you.'),
  make(3, 'examiner', 'Mrs Gray', 'en-GB', 'An examiner who asks as in a speaking test.', 'formal and neutral; asks follow-up questions as in a speaking exam', 'Good afternoon. My name is Mrs Gray. Shall we begin?'),
  make(4, 'guide', 'Sardor', 'en-US', 'A traveller who asks and tells about places.', 'lively; talks about places, food and journeys', 'Hello, traveller! I am Sardor. Where shall we go today?'),
  make(5, 'coach', 'Mila', 'en-GB', 'A pronunciation coach who listens for sounds.', 'encouraging; points at sounds, stress and rhythm', 'Hello, I am Mila. Let us make every sound clear.'),
]; // prettier-ignore

/** By number or short name; undefined for others. */
export const findAvatar = (id: string | number): Avatar | undefined =>
  avatars.find((avatar) => avatar.avatar_type === id || String(avatar.id) === String(id));

export const defaultAvatar: Avatar = avatars[0];

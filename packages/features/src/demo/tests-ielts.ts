import { lettered, type DemoTest } from './tests-rows.ts';

const passage = `## Water under the desert

For more than two thousand years, people on dry plains have brought water to their fields without a single pump. They dug a well at the foot of the mountains, where rain and melting snow sink into the gravel, and from there a gently sloping tunnel to the village, sometimes thirty kilometres long. Because the tunnel falls only a little, the water runs slowly and does not wash the walls away; because it runs under the ground, little of it is lost to the sun.

From the air such a tunnel looks like a row of molehills. Every thirty metres or so a shaft leads up to the surface. Through these shafts the diggers took out earth, let in air and, in later years, climbed down to clean the channel. The work was dangerous, and it was often passed from father to son.

The water was shared by time and not by amount. A bowl with a small hole floated in a larger one; when it had filled and sunk, one turn was over and the stream was led to the next garden. The keeper of the bowl was chosen by the whole village and could not own land himself, so that nobody had a reason to doubt him.

When deep wells with motors arrived in the last century, many villages stopped cleaning their tunnels. The motors gave more water at first, but they also lowered the water table, and within a few decades a number of the wells had run dry. Some villages have now begun to repair the old tunnels. They do not give as much as a motor; they give what the mountain can spare.`;

export const ieltsPractice: DemoTest = {
  test: {
    title: 'IELTS practice, short form',
    description:
      'Reading, writing and speaking in half an hour. The bands are estimates; a teacher marks the writing.',
    test_type: 'ielts',
    duration_minutes: 30,
    pass_percentage: 60,
  },
  sections: [
    {
      section_type: 'reading',
      title: 'Reading',
      instructions: passage,
      duration_minutes: 12,
      questions: [
        {
          type: 'true_false_not_given',
          text: 'A steeper tunnel would have damaged its own walls.',
          data: { correct: 'true' },
        },
        {
          type: 'true_false_not_given',
          text: 'The keeper of the bowl was paid in water.',
          data: { correct: 'not_given' },
        },
        {
          type: 'true_false_not_given',
          text: 'Motors have lowered the cost of farming on the plains.',
          data: { correct: 'not_given' },
        },
        {
          type: 'multiple_choice',
          text: 'Why could the keeper of the bowl not own land?',
          data: {
            options: lettered(
              'He had no time to work on it.',
              'Nobody should think that he favoured himself.',
              'Land belonged to the oldest families only.',
              'He came from another village.',
            ),
            correct: 'b',
          },
        },
        {
          type: 'gap_fill',
          text: 'Complete the notes with one word from the text in each gap.',
          data: {
            text: 'Shafts: about every thirty {{1}}; used to remove {{2}}, let in {{3}} and clean the {{4}}.',
            accepted: { 1: ['metres', 'meters'], 2: ['earth'], 3: ['air'], 4: ['channel'] },
          },
          marks: 4,
        },
        {
          type: 'matching',
          text: 'What does each paragraph speak of?',
          data: {
            left: lettered('Paragraph 1', 'Paragraph 2', 'Paragraph 3', 'Paragraph 4'),
            right: lettered(
              'how the water is divided',
              'why the old way is coming back',
              'how the water gets to the village',
              'what the shafts are for',
              'what the tunnels cost',
            ),
            correct: { a: 'c', b: 'd', c: 'a', d: 'b' },
          },
          marks: 4,
        },
      ],
    },
    {
      section_type: 'writing',
      title: 'Writing',
      instructions: 'Write at least 120 words. A teacher gives a band from 0 to 9.',
      duration_minutes: 14,
      questions: [
        {
          type: 'essay',
          text: 'Your opinion',
          data: {
            prompt:
              'Some people think that old ways of doing things should be kept; others think that they only slow us down. Discuss both views and give your own opinion, with an example from your own life.',
            min_words: 120,
            sample: '',
          },
          marks: 9,
        },
      ],
    },
    {
      section_type: 'speaking',
      title: 'Speaking',
      instructions: 'Record yourself. You may record again until you hand in.',
      duration_minutes: 4,
      questions: [
        {
          type: 'speaking',
          text: 'Read these sentences aloud at your natural speed.',
          data: {
            prompt: '',
            reference_text:
              'The water runs slowly under the ground. Some villages have begun to repair the old tunnels.',
          },
          marks: 9,
        },
      ],
    },
  ],
};

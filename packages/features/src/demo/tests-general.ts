import { lettered, type DemoTest } from './tests-rows.ts';

export const placement: DemoTest = {
  test: {
    title: 'Which level are you?',
    description: 'Twelve tasks from easy to hard. The result is an estimate of your CEFR level.',
    test_type: 'cefr',
    duration_minutes: 25,
    pass_percentage: 50,
  },
  sections: [
    {
      section_type: 'grammar',
      title: 'Grammar',
      instructions: 'Choose or write what fits. Every sentence stands alone.',
      duration_minutes: 10,
      questions: [
        {
          type: 'multiple_choice',
          text: 'My brother … in a bakery.',
          data: { options: lettered('work', 'works', 'working'), correct: 'b' },
        },
        {
          type: 'multiple_choice',
          text: 'We … dinner when the lights went out.',
          data: { options: lettered('had', 'were having', 'have had', 'are having'), correct: 'b' },
        },
        {
          type: 'gap_fill',
          text: 'Write one word in each gap.',
          data: {
            text: 'Malika has lived in Samarkand {{1}} 2015. Before that she lived in Nukus {{2}} six years.',
            accepted: { 1: ['since'], 2: ['for'] },
          },
          marks: 2,
        },
        {
          type: 'short_answer',
          text: 'Write the short form: “I would have told you” → “I … have told you.”',
          data: { accepted: ["'d", "I'd"] },
        },
        {
          type: 'multiple_choice',
          text: 'Hardly … the station when the train left.',
          data: {
            options: lettered('we had reached', 'had we reached', 'we reached', 'did we reach'),
            correct: 'b',
          },
        },
      ],
    },
    {
      section_type: 'vocabulary',
      title: 'Words',
      instructions: 'Think of the meaning first, then look at the options.',
      duration_minutes: 7,
      questions: [
        {
          type: 'matching',
          text: 'Match each word with its meaning.',
          data: {
            left: lettered('borrow', 'lend', 'waste', 'save'),
            right: lettered(
              'use more than is needed',
              'take and give back later',
              'keep for later',
              'give to somebody for a while',
            ),
            correct: { a: 'b', b: 'd', c: 'a', d: 'c' },
          },
          marks: 4,
        },
        {
          type: 'multiple_answers',
          text: 'Which of these can you “take”? Choose all that are right.',
          data: {
            options: lettered('a photo', 'a mistake', 'notes', 'homework', 'a break'),
            correct: ['a', 'c', 'e'],
          },
          marks: 3,
        },
        {
          type: 'multiple_choice',
          text: 'The meeting was … until Monday because the director was ill.',
          data: { options: lettered('put off', 'put up', 'put on', 'put out'), correct: 'a' },
        },
        {
          type: 'short_answer',
          text: 'Write the noun: “decide” → “a …”.',
          data: { accepted: ['decision', 'a decision'] },
        },
      ],
    },
    {
      section_type: 'reading',
      title: 'Reading',
      instructions:
        'Read the text, then answer.\n\nThe market opens at six, but Olim is there by five. He unloads his melons in the dark and builds them into a hill, the best ones at the bottom. “People always buy from the top,” he says, “so the hill gets better all day.” By noon he has usually sold everything. On days when he has not, he gives the last melons to the school across the road.',
      duration_minutes: 8,
      questions: [
        {
          type: 'true_false_not_given',
          text: 'Olim arrives before the market opens.',
          data: { correct: 'true' },
        },
        {
          type: 'true_false_not_given',
          text: 'His best melons are the first to be sold.',
          data: { correct: 'false' },
        },
        {
          type: 'true_false_not_given',
          text: 'Olim’s children go to the school across the road.',
          data: { correct: 'not_given' },
        },
      ],
    },
  ],
};

export const quiz: DemoTest = {
  test: {
    title: 'Quick quiz: th and t, ship and sheep',
    description: 'Five minutes about sounds and spelling.',
    test_type: 'general',
    duration_minutes: 5,
    pass_percentage: 60,
  },
  sections: [
    {
      section_type: 'general',
      title: 'Sounds and spelling',
      instructions: 'Say the words aloud before you choose.',
      duration_minutes: 5,
      questions: [
        {
          type: 'multiple_choice',
          text: 'Which word begins with the same sound as “think”?',
          data: { options: lettered('this', 'three', 'tree'), correct: 'b' },
        },
        {
          type: 'multiple_answers',
          text: 'Which words have the long vowel of “sheep”?',
          data: { options: lettered('seat', 'sit', 'key', 'busy', 'people'), correct: ['a', 'c', 'e'] },
          marks: 2,
        },
        {
          type: 'true_false_not_given',
          text: 'The words “knight” and “night” sound the same.',
          data: { correct: 'true' },
        },
        {
          type: 'gap_fill',
          text: 'Complete the pair with one letter in each gap.',
          data: {
            text: 'A sh{{1}}p sails on the sea; we w{{2}}sh our hands.',
            accepted: { 1: ['i'], 2: ['a'] },
          },
          marks: 2,
        },
      ],
    },
  ],
};

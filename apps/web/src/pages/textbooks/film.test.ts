import { expect, it } from 'vitest';
import { embedUrl } from './film.ts';

const plays = 'https://www.youtube-nocookie.com/embed/abcdefghij-';

it.each([
  'https://www.youtube.com/watch?v=abcdefghij-&t=10',
  'https://youtube.com/watch?v=abcdefghij-',
  'https://m.youtube.com/watch?list=x&v=abcdefghij-',
  'https://youtu.be/abcdefghij-?si=x',
  'https://www.youtube.com/shorts/abcdefghij-',
  'https://www.youtube-nocookie.com/embed/abcdefghij-',
])('plays %s inside the page', (address) => {
  expect(embedUrl(address)).toBe(plays);
});

it.each([
  'https://www.youtube.com/watch',
  'https://www.youtube.com/watch?v=../../x',
  'https://youtube.com.evil.example/watch?v=abcdefghij-',
  'https://video.example/watch?v=abcdefghij-',
  'no address',
])('only links %s', (address) => {
  expect(embedUrl(address)).toBeNull();
});

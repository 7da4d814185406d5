import { expect, test } from 'vitest';

import { fold } from '#screening/fold/fold';
import { linksIn } from '#screening/links/scan';

import { captionSpots } from './captions.ts';

function quotes(text: string): string[] {
  const folded = fold(text);
  return captionSpots(folded, linksIn(folded.text)).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['See how a claim is filed: https://www.youtube.com/watch?v=abc123', 'https://www.youtube.com/watch?v=abc123'],
  ['https://youtu.be/abc123 shows the new ramp', 'https://youtu.be/abc123'],
  ['vimeo.com/123456 has the whole meeting', 'vimeo.com/123456'],
  ['https://www.facebook.com/okagency/videos/12345', 'https://www.facebook.com/okagency/videos/12345'],
  ['Watch the video on our page.', 'Watch the video'],
  ['Check out our new training video!', 'Check out our new training video'],
  ['Tune in to the live stream at 10.', 'Tune in to the live stream'],
  ['In this short video Ranger Lee feeds an owl.', 'In this short video'],
  ['The recording is below.', 'recording is below'],
  ['New video: how to renew.', 'New video:'],
])('a video without a word on captions is found: %s', (text, quote) => {
  expect(quotes(text)).toEqual([quote]);
});

test.each([
  'Watch the video with captions: https://youtu.be/abc123',
  'Watch the captioned video on our page.',
  'https://vimeo.com/123456 (nobody speaks in it)',
  'Watch our video; a transcript stands below it.',
  'Video visitation opens at 8. View video visitation rules online.',
  'Watch your step on icy stairs.',
  'Join the video call at 10.',
  'No video is allowed in court. Do not play the video in court.',
  'Follow us on https://www.youtube.com/@okagency',
  'Movie night: enjoy the film on the lawn.',
  'Send your video to the detectives.',
  'See our new office on Elm Road.',
])('nobody is sent to a video without captions by: %s', (text) => {
  expect(quotes(text)).toEqual([]);
});

import type { Content, ContentFinding, Picture } from '#connectors/contract';
import { charactersIn } from '#kernel/graphemes';
import { grouped } from '#kernel/numbers';

import { limits } from './capabilities.ts';

const pictureTypes = new Set(['image/jpeg', 'image/png', 'image/webp']);
/** Source: lexicon app.bsky.feed.post, `text` and `langs`. */
const mostTextBytes = 3000;
const mostLanguages = 3;

/** What Bluesky would not take, in the words of somebody who writes a post. */
export function validate(content: Content): readonly ContentFinding[] {
  return [...ofText(content), ...ofPictures(content.pictures), ...ofLanguages(content.languages)];
}

function ofText({ text, pictures }: Content): ContentFinding[] {
  const found: ContentFinding[] = [];
  const length = charactersIn(text);
  if (text.trim() === '' && pictures.length === 0)
    found.push({ where: 'text', says: 'The post is empty: write a text or add a picture.' });
  if (length > limits.mostGraphemes)
    found.push({
      where: 'text',
      says: `The text has ${grouped(length)} characters, Bluesky takes ${limits.mostGraphemes}: shorten it by ${grouped(length - limits.mostGraphemes)}.`,
    });
  else if (Buffer.byteLength(text) > mostTextBytes)
    found.push({
      where: 'text',
      says: `The text's signs need more than ${grouped(mostTextBytes)} bytes: use fewer emoji or stacked accents.`,
    });
  if (text.includes('\0') || !text.isWellFormed())
    found.push({ where: 'text', says: 'The text holds a broken character: type it again.' });
  return found;
}

function ofPictures(pictures: readonly Picture[]): ContentFinding[] {
  const found: ContentFinding[] = [];
  const say = (says: string) => found.push({ where: 'pictures', says });
  if (pictures.length > limits.mostPictures)
    say(`There are ${pictures.length} pictures, Bluesky takes ${limits.mostPictures}: remove some.`);
  for (const [at, { bytes, mediaType, alt }] of pictures.entries()) {
    const which = `Picture ${at + 1}`;
    if (bytes.byteLength > limits.mostPictureBytes)
      say(`${which} is larger than ${limits.mostPictureBytes / 1e6} MB: make it smaller.`);
    if (bytes.byteLength === 0) say(`${which} is empty: add it again.`);
    if (!pictureTypes.has(mediaType)) say(`${which} is no JPEG, PNG or WebP: save it as one of these.`);
    if (alt.trim() === '') say(`${which} has no description: say what it shows, for those who can't see it.`);
    if (charactersIn(alt) > limits.mostAltGraphemes)
      say(
        `The description of picture ${at + 1} is longer than ${grouped(limits.mostAltGraphemes)} characters: shorten it.`,
      );
  }
  return found;
}

function ofLanguages(languages: readonly string[]): ContentFinding[] {
  const wrong = languages.find((tag) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag));
  if (wrong !== undefined)
    return [{ where: 'languages', says: `"${wrong.slice(0, 40)}" is no language tag, as "en" or "es" are.` }];
  return languages.length > mostLanguages
    ? [{ where: 'languages', says: `Bluesky takes ${mostLanguages} languages for a post: name the main ones.` }]
    : [];
}

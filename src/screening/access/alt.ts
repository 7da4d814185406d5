const FILE_NAME = /^[^\s]{1,200}\.(jpe?g|png|gif|webp|heic|tiff?|bmp)$/i;
/** As cameras and phones number pictures. */
const NUMBERED = /^(img|dsc[nf]?|dcim|pxl|screen[ _-]?shot|image|picture|photo|untitled)[ _-]?[\d _()-]*$/i;
const SAYS_PICTURE = /^(an? |the )?(image|picture|graphic) (of|showing|that shows)\b/i;

/** What keeps an alt text from saying what a picture shows, in a sentence; undefined where nothing does. Source: WCAG 2.2, 1.1.1, failure F30 */
export function altTrouble(alt: string): string | undefined {
  const said = alt.trim();
  if (said === '') return undefined;
  if (FILE_NAME.test(said) || NUMBERED.test(said))
    return 'The alt text is the name of a file. Say in a sentence what the picture shows.';
  if (SAYS_PICTURE.test(said)) return 'A screen reader says already that it is a picture. Begin with what it shows.';
  return undefined;
}

/** So many words in a picture are a text, not a sign on a wall. */
const MUCH_TEXT_WORDS = 20;

/** Whether a picture with these words in it is mostly read, not looked at. Source: WCAG 2.2, 1.4.5 */
export function isImageOfText(words: string): boolean {
  return (words.match(/\p{L}{2,}/gu) ?? []).length >= MUCH_TEXT_WORDS;
}

import { z } from 'zod';

type ShownPicture = { sha256: string; mediaType: string; alt: string; width?: number; height?: number };

/** A post as the page shows it, with how many comments stand under it. */
export type PublicPost = {
  name: string;
  text: string;
  language: string | undefined;
  pictures: ShownPicture[];
  publishedAt: Date;
  comments: number;
};

const picture = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  alt: z.string(),
  width: z.number().optional(),
  height: z.number().optional(),
});
const content = z.object({
  text: z.string(),
  languages: z.array(z.string()).default([]),
  pictures: z.array(picture).default([]),
});

/** What a post says, as its page keeps it. */
export function shownIn(kept: unknown): Pick<PublicPost, 'text' | 'language' | 'pictures'> {
  const { text, languages, pictures } = content.parse(kept);
  const shown = pictures.map(({ width, height, ...rest }) => ({
    ...rest,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  }));
  return { text, language: languages[0], pictures: shown };
}

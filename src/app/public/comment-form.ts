import { z } from 'zod';

/** Far above what anybody writes, and far below what would keep others from reading. UTF-16 units. */
export const MOST_TEXT = 60_000;
const MOST_NAME = 100;

/** What the form of the public page asks, each with the words of its trouble. */
export const commentForm = z.object({
  name: z
    .string('Write a name. It need not be your own.')
    .trim()
    .min(1, 'Write a name. It need not be your own.')
    .max(MOST_NAME, `At most ${MOST_NAME} characters.`),
  text: z
    .string('Write your comment.')
    .max(
      MOST_TEXT,
      `Your comment is longer than ${MOST_TEXT.toLocaleString('en-US')} characters. Nothing was posted; shorten it and post it again.`,
    )
    .refine((text) => text.trim() !== '', 'Write your comment.')
    .transform((text) => text.replaceAll('\r\n', '\n')),
});

/** Which comment its author comes back to. */
export const ownComment = z.object({ accountId: z.uuid(), postName: z.string().max(300), commentId: z.uuid() });

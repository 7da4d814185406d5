import { paths, publicPaths } from './paths.ts';

/** Where a mail or a notice leads. */
export const links = {
  sign: paths.sign,
  team: paths.team,
  own: publicPaths.link,
};

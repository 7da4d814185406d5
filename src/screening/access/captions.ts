import { type Folded, spanOf } from '#screening/fold/folded';
import type { Link } from '#screening/links/scan';
import type { Spot } from '#screening/types';

/** Where an address of a host leads to a video: at any path, or at one that begins so. Source: the networks' own pages */
const videos: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^(?:(?:www|m)\.)?youtube(?:-nocookie)?\.com$/, /^\/(?:watch|live|shorts|embed|playlist)\b/],
  [/^(?:youtu\.be|fb\.watch)$/, /^\/./],
  [/^(?:www\.|player\.)?vimeo\.com$/, /^\/(?:video\/|event\/|channels\/)?./],
  [/^(?:www\.|m\.)?facebook\.com$/, /^\/(?:watch|reel|[^/?#]{1,80}\/videos)\b/],
  [/^(?:www\.)?instagram\.com$/, /^\/(?:reel|tv)\//],
  [/^(?:www\.)?twitch\.tv$/, /^\/./],
  [/^(?:www\.)?dailymotion\.com$/, /^\/video\//],
];

/** Without one of these nothing is asked. */
const named = /video|stream|webcast|webinar|replay|recording|trailer|clip|vlog|episode/;

/** Words that ask people to watch: a verb, a few small words, and what is watched; or 'video:' and 'in this video'. */
const asked =
  /\b(?:watch|see|view|play|stream|enjoy|catch|check out|tune in (?:to|for)|click (?:on )?)\s(?:(?:the|this|that|our|my|his|her|their|a|an|it|all|full|short|new|quick|latest|entire|whole|live|recorded|\d{1,2}|minute|second|training|safety|recruiting|recruitment|welcome|how-to|step-by-step|two-minute|one-minute|virtual|on-demand)[\s-]){0,5}(?:videos?|livestream|live stream|webcast|webinar|replay|recording|trailer|clip|vlog)\b(?!\s(?:visit|call|conferenc|camera|gam|chat|surveillance|footage|evidence|link|arraign|hearing|relay|remote|poker|lottery|wall|inspection|phone|doorbell|from (?:your|a|the) (?:camera|doorbell)))|\bin (?:this|our) (?:(?:new|short|latest|quick|full|training|safety)\s){0,2}(?:video|clip|webinar|episode)\b|(?:^|[\n.!?]\s{0,3})(?:(?:new|full|short)\s)?video:|\b(?:videos?|livestream|live stream|recording|webcast)\s(?:is |are )?(?:below|above|attached|in the (?:first )?comments?|at the link|here)\b/;

/** Said of the captions, or why there is nothing to caption. */
const told =
  /\b(?:caption\w{0,6}|subtitle\w{0,2}|transcripts?|no (?:speech|words|sound|audio)|without (?:speech|words|sound|audio)|silent|nobody speaks)\b/;

/** Not asked to watch: what isn't there, isn't public, or is a call or a camera. */
const others = /\b(?:no|not|never|don't|doesn't|can't|cannot|any)\s(?:\w{1,12}\s){0,3}$/;

/**
 * The first video that a text sends people to without a word on captions: a link to one, or an invitation to watch. One finding
 * at most; what the video has can't be seen from here. Source: WCAG 2.2, 1.2.2
 */
export function captionSpots(folded: Folded, links: readonly Link[]): Spot[] {
  const { text } = folded;
  const found = linkedIn(links) ?? askedIn(text);
  if (!found || told.test(text)) return [];
  const { from, to, confidence, explanation } = found;
  return [{ kind: 'captions', ...spanOf(folded, from, to), confidence, detector: 'access', explanation }];
}

type Found = { from: number; to: number; confidence: number; explanation: string };

/** Whether a link leads to a video, by the networks that are known for them. */
export const isVideo = ({ host, path }: Link): boolean =>
  videos.some(([hosts, paths]) => hosts.test(host) && paths.test(path));

function linkedIn(links: readonly Link[]): Found | undefined {
  const link = links.find(isVideo);
  if (!link) return undefined;
  const explanation = 'It links to a video, and nothing says whether the video has captions.';
  return { from: link.from, to: link.to, confidence: 0.9, explanation };
}

function askedIn(text: string): Found | undefined {
  const match = named.test(text) ? asked.exec(text) : null;
  if (!match || others.test(text.slice(Math.max(0, match.index - 40), match.index))) return undefined;
  const explanation = 'It asks people to watch something, and nothing says whether that has captions.';
  return { from: match.index, to: match.index + match[0].trimEnd().length, confidence: 0.8, explanation };
}

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { splitOf } from '../../scripts/screening/split.ts';
import { fold } from '../../src/screening/fold/fold.ts';
import { lexiconSpots } from '../../src/screening/lexicon/lexicon.ts';
import { innocentWords } from './dictionary.ts';
import type { Row } from './row.ts';
import { type Peer, wordPeers } from './word-peers.ts';

type Text = { text: string; kind?: string; labels: { profane?: number; class?: string } };

const ours: Peer = { name: 'rostrum', finds: (text) => lexiconSpots(fold(text)).length > 0 };

/** Disguised words, innocent words, offensive posts and speed, on the held-out parts, with the packages in the same run. */
export function measure(dataDir: string): Promise<Row[]> {
  const peers = wordPeers();
  const disguised = heldOut(dataDir, 'obfus_dev');
  const posts = heldOut(dataDir, 'davidson_train');
  const innocent = disguised.filter(({ kind }) => kind === 'scunthorpe');
  const isProfane = ({ labels }: Text) => labels.profane === 1;
  const isOffensive = ({ labels }: Text) => labels.class !== 'neither';
  return Promise.resolve([
    higher('disguised profanity F1', 0.95, peers, (who) => f1(who, disguised, isProfane)),
    lower('innocent words that hold a rude one, flagged', 0.015, peers, (who) => flagged(who, innocent)),
    ...dictionaryRow(dataDir, peers),
    higher('offensive posts F1, lexicon alone', 0.96, peers, (who) => f1(who, posts, isOffensive)),
    ...speedRows(posts, peers),
  ]);
}

function heldOut(dataDir: string, name: string): Text[] {
  const lines = readFileSync(path.join(dataDir, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Text).filter(({ text }) => splitOf(text) === 'held');
}

function f1(who: Peer, texts: readonly Text[], isPositive: (text: Text) => boolean): number {
  const found = texts.filter(({ text }) => who.finds(text));
  const right = found.filter(isPositive).length;
  return (2 * right) / (found.length + texts.filter(isPositive).length);
}

function flagged(who: Peer, texts: readonly { text: string }[]): number {
  return texts.filter(({ text }) => who.finds(text)).length / texts.length;
}

function dictionaryRow(dataDir: string, peers: readonly Peer[]): Row[] {
  const words = innocentWords(dataDir);
  if (!words) return [];
  const texts = words.map((text) => ({ text }));
  const measured = `innocent dictionary words flagged of ${words.length}`;
  return [lower(measured, 8, peers, (who) => Math.round(flagged(who, texts) * texts.length))];
}

const figure = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(3));

function higher(measured: string, goal: number, peers: readonly Peer[], of: (who: Peer) => number): Row {
  const mine = of(ours);
  return { ...row(measured, mine, peers, of), goal: `≥ ${goal}`, reached: mine >= goal };
}

function lower(measured: string, goal: number, peers: readonly Peer[], of: (who: Peer) => number): Row {
  const mine = of(ours);
  return { ...row(measured, mine, peers, of), goal: `≤ ${goal}`, reached: mine <= goal };
}

function row(
  measured: string,
  mine: number,
  peers: readonly Peer[],
  of: (who: Peer) => number,
): Omit<Row, 'goal' | 'reached'> {
  const others = peers.map((peer) => `${peer.name} ${figure(of(peer))}`).join(', ');
  return { measure: measured, ours: figure(mine), peer: others, published: '–' };
}

/** Posts a second, the best of three rounds, and the slowest hundredth of posts of 500 characters. */
function speedRows(posts: readonly Text[], peers: readonly Peer[]): Row[] {
  const long = longPosts(posts);
  return [
    higher('posts a second, lexicon alone', 20_000, peers, (who) => postsASecond(who, posts)),
    lower('500 characters, p99, lexicon alone, ms', 0.5, peers, (who) => p99(who, long)),
  ];
}

function longPosts(posts: readonly Text[]): string[] {
  const all = posts.map(({ text }) => text).join(' ');
  return Array.from({ length: Math.floor(all.length / 500) }, (_, at) => all.slice(at * 500, at * 500 + 500));
}

function postsASecond(who: Peer, posts: readonly Text[]): number {
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    const begun = performance.now();
    for (const { text } of posts) who.finds(text);
    best = Math.max(best, (posts.length * 1000) / (performance.now() - begun));
  }
  return Math.round(best);
}

/** Of the fastest of five rounds of each text: what is slow is then the text, and not the machine's other work. */
function p99(who: Peer, texts: readonly string[]): number {
  const times = texts.map((text) => Math.min(...[0, 1, 2, 3, 4].map(() => timeOf(who, text))));
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? 0;
}

function timeOf(who: Peer, text: string): number {
  const begun = performance.now();
  who.finds(text);
  return performance.now() - begun;
}

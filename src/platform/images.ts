import { createHash } from 'node:crypto';

import sharp, { type Sharp } from 'sharp';

import { hasGpsPosition } from './images-exif.ts';

/** A picture fit to be shown and published: upright, without EXIF, GPS, XMP, IPTC, thumbnails or anything after its end. */
export type Picture = {
  format: 'jpeg' | 'png' | 'webp';
  width: number;
  height: number;
  bytes: Buffer;
  /** Of `bytes`: what was uploaded has another. */
  sha256: string;
  /** The file said where it was taken. The person is told that this was removed. */
  hadLocation: boolean;
};

/** A picture, or why the bytes can't be taken as one, for the person who chose the file. */
export type PictureRead = { ok: true; picture: Picture } | { ok: false; says: string };

/** `maxPixels` bounds the memory: each pixel takes up to eight bytes while it is read. */
export type PictureLimits = { maxBytes: number; maxPixels: number; maxSeconds: number };

/** 25 MB, 60 million pixels (a 48-megapixel phone and some), 20 seconds. */
export const pictureLimits: PictureLimits = { maxBytes: 25_000_000, maxPixels: 60_000_000, maxSeconds: 20 };

/**
 * Reads a picture from bytes that anybody may have made, and writes it anew.
 *
 * JPEG, PNG and WebP keep their format, GIF becomes PNG; the type is told by the bytes, never by a name. What moves, what
 * is cut off, what is too large in bytes or pixels, and every other type is refused in words. Colours are turned to sRGB.
 */
export async function readPicture(bytes: Uint8Array, limits: PictureLimits = pictureLimits): Promise<PictureRead> {
  if (bytes.length > limits.maxBytes)
    return refused(
      `This picture has ${megabytes(bytes.length)} MB; at most ${megabytes(limits.maxBytes)} MB are taken. Save it smaller.`,
    );
  const kind = kindOf(bytes);
  if (!kind) return refused(refusalOf(bytes));
  try {
    return await rewritten(bytes, kind, limits);
  } catch (error) {
    return refused(inWords(error, limits));
  }
}

async function rewritten(bytes: Uint8Array, kind: Kind, limits: PictureLimits): Promise<PictureRead> {
  const image = sharp(bytes, { failOn: 'error', limitInputPixels: limits.maxPixels, sequentialRead: true });
  const about = await image.metadata();
  if ((about.pages ?? 1) > 1 || isMovingPng(bytes)) return refused('This picture moves. Save one still picture of it.');
  const upright = image.timeout({ seconds: limits.maxSeconds }).autoOrient();
  const { data, info } = await write[kind](upright).toBuffer({ resolveWithObject: true });
  const picture: Picture = {
    format: kind === 'gif' ? 'png' : kind,
    width: info.width,
    height: info.height,
    bytes: data,
    sha256: createHash('sha256').update(data).digest('hex'),
    hadLocation: hasGpsPosition(about.exif) || /GPS(Latitude|Longitude)/.test(about.xmpAsString ?? ''),
  };
  return { ok: true, picture };
}

function refused(says: string): PictureRead {
  return { ok: false, says };
}

// The library reads more kinds than we take, some with readers that were written for trusted files.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
});
// What strangers send is read once: a cache would only keep their pictures in memory.
sharp.cache(false);

type Kind = 'jpeg' | 'png' | 'webp' | 'gif';

const write: Record<Kind, (image: Sharp) => Sharp> = {
  jpeg: (image) => image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }),
  png: (image) => image.png(),
  webp: (image) => image.webp({ quality: 90 }),
  gif: (image) => image.png(),
};

/** How files begin, in hex. */
const beginnings: readonly [Kind, RegExp][] = [
  ['jpeg', /^ffd8ff/],
  ['png', /^89504e470d0a1a0a/],
  ['webp', /^52494646.{8}57454250/],
  ['gif', /^474946383[79]61/],
];

const VIDEO = 'a video';

/** What people choose instead, by its beginning in hex; the first that matches counts. */
const others: readonly [string, RegExp][] = [
  ['a HEIC or AVIF picture, as phones make them', /^.{8}66747970(6865|6d696631|6d736631|617669)/],
  [VIDEO, /^(.{8}66747970|1a45dfa3|52494646.{8}415649)/],
  ['a TIFF picture', /^(49492a00|4d4d002a)/],
  ['a BMP picture', /^424d/],
  ['a PDF document', /^25504446/],
  ['a ZIP archive or an office document', /^504b0304/],
  ['a program', /^(4d5a|7f454c46|2321)/],
];

function kindOf(bytes: Uint8Array): Kind | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  return beginnings.find(([, look]) => look.test(beginning))?.[0];
}

function refusalOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'This is not a picture: the file is empty.';
  const other = otherOf(Buffer.from(bytes.subarray(0, 1024)));
  return `This is not a picture that can be published: it is ${other}. ${other === VIDEO ? 'Only pictures can be, so far' : 'Save it as JPEG or PNG'}.`;
}

function otherOf(beginning: Buffer): string {
  const binary = others.find(([, look]) => look.test(beginning.toString('hex')))?.[0];
  if (binary) return binary;
  const text = beginning
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!text.startsWith('<')) return 'of a kind that is not known here';
  return /<svg[\s>/]/i.test(text)
    ? 'an SVG drawing, which can carry a program'
    : 'a web page or another text with markup';
}

/** The library shows only the first picture of a moving PNG, as if it were still. Source: PNG (third edition), 11.3.6.1. */
function isMovingPng(bytes: Uint8Array): boolean {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!png.subarray(0, 8).equals(PNG)) return false;
  for (let at = PNG.length; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) {
    const name = png.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

const troubles: readonly [RegExp, (limits: PictureLimits) => string][] = [
  [
    /exceeds pixel limit|too large|bigger than|exceeds? .*dimension/i,
    ({ maxPixels }) =>
      `This picture has more than ${Math.floor(maxPixels / 1_000_000)} million pixels. Save it smaller.`,
  ],
  [
    /timeout/i,
    ({ maxSeconds }) =>
      `This picture takes longer to read than is allowed (${maxSeconds} s). Save it smaller, or from another program.`,
  ],
  [
    /premature end|end of|truncated|read error|too short|not enough/i,
    () => 'This picture is cut off: a part of the file is missing. Send it again, or choose the original.',
  ],
];

function inWords(error: unknown, limits: PictureLimits): string {
  const said = error instanceof Error ? error.message : String(error);
  const known = troubles.find(([look]) => look.test(said));
  return known
    ? known[1](limits)
    : 'This picture is damaged and can not be read. Open it in a picture program and save it again.';
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10);
}

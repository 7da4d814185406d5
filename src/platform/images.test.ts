import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';

import { hasGpsPosition } from './images-exif.ts';
import { type PictureRead, pictureLimits, readPicture } from './images.ts';

const red = () => sharp({ create: { width: 60, height: 30, channels: 3, background: 'red' } });
const GPS = { GPSLatitudeRef: 'N', GPSLatitude: '35/1 28/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '97/1 30/1 0/1' };
const says = (read: PictureRead) => (read.ok ? 'taken' : read.says);
const sayOf = async (bytes: Uint8Array | string, limits = {}) =>
  says(await readPicture(Buffer.from(bytes), { ...pictureLimits, ...limits }));

async function taken(bytes: Uint8Array) {
  const read = await readPicture(bytes);
  if (!read.ok) throw new Error(read.says);
  return read.picture;
}

test.for(['jpeg', 'png', 'webp'] as const)(
  'of a %s nothing stays but the picture, and its location is said to have been there',
  async (format) => {
    const before = await red()
      .toFormat(format)
      .withExif({ IFD0: { Copyright: 'kanarienvogel', Orientation: '6' }, IFD3: GPS })
      .toBuffer();
    expect(before.includes('kanarienvogel')).toBe(true);

    const picture = await taken(Buffer.concat([before, Buffer.from('kanarienvogel after the end')]));

    expect(picture).toMatchObject({ format, hadLocation: true });
    expect(picture.bytes.includes('kanarienvogel')).toBe(false);
    const after = await sharp(picture.bytes).metadata();
    expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(picture.sha256).toBe(createHash('sha256').update(picture.bytes).digest('hex'));
  },
);

test('a picture without a location is not said to have had one', async () => {
  expect(
    await taken(
      await red()
        .jpeg()
        .withExif({ IFD0: { Copyright: 'x' } })
        .toBuffer(),
    ),
  ).toMatchObject({ hadLocation: false });
  expect(await taken(await red().png().toBuffer())).toMatchObject({ hadLocation: false });
});

test('a picture that lies on its side is set upright', async () => {
  const lying = await red().jpeg().withMetadata({ orientation: 6 }).toBuffer();

  expect(await taken(lying)).toMatchObject({ width: 30, height: 60 });
});

test('a still GIF becomes a PNG', async () => {
  expect(await taken(await red().gif().toBuffer())).toMatchObject({ format: 'png', width: 60, height: 30 });
});

test('what moves is refused: GIF, WebP and PNG', async () => {
  const frames = Buffer.concat([Buffer.alloc(20 * 20 * 3, 'a'), Buffer.alloc(20 * 20 * 3, 'z')]);
  const moving = () => sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } });
  const still = await red().png().toBuffer();
  const control = Buffer.from('000000086163544c000000020000000000000000', 'hex');
  control.writeUInt32BE(crc32(control.subarray(4, 16)), 16);

  expect(await sayOf(await moving().gif().toBuffer())).toMatch(/^This picture moves/);
  expect(await sayOf(await moving().webp().toBuffer())).toMatch(/^This picture moves/);
  expect(await sayOf(Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]))).toMatch(
    /^This picture moves|is damaged/,
  );
});

test('what is no picture is said by its kind', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  expect(await sayOf('')).toBe('This is not a picture: the file is empty.');
  expect(await sayOf(svg)).toContain('an SVG drawing, which can carry a program');
  expect(await sayOf(`<?xml version="1.0"?>\n<!-- x -->\n${svg}`)).toContain('an SVG drawing');
  expect(await sayOf('<html>')).toContain('a web page');
  expect(await sayOf('%PDF-1.7')).toContain('a PDF document');
  expect(await sayOf('\0\0\0\x18ftypheic')).toContain('a HEIC or AVIF picture');
  expect(await sayOf('hello')).toBe(
    'This is not a picture that can be published: it is of a kind that is not known here. Save it as JPEG or PNG.',
  );
  expect(await sayOf(await red().tiff().toBuffer())).toContain('a TIFF picture');
});

test('too many bytes, too many pixels and too much time are each refused in words', { timeout: 60_000 }, async () => {
  const flat = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const noise = await sharp({
    create: {
      width: 3000,
      height: 3000,
      channels: 3,
      background: 'red',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .webp({ effort: 0 })
    .toBuffer();

  expect(await sayOf(Buffer.alloc(1_500_001, 'x'), { maxBytes: 1_500_000 })).toBe(
    'This picture has 1.6 MB; at most 1.5 MB are taken. Save it smaller.',
  );
  expect(flat.length).toBeLessThan(2_000_000);
  expect(await sayOf(flat)).toBe('This picture has more than 60 million pixels. Save it smaller.');
  expect(await sayOf(noise, { maxSeconds: 1 })).toBe(
    'This picture takes longer to read than is allowed (1 s). Save it smaller, or from another program.',
  );
});

test('a picture whose head lies about its size is refused', async () => {
  const lying = await red().png().toBuffer();
  lying.writeUInt32BE(0x7fffffff, 16);
  lying.writeUInt32BE(0x7fffffff, 20);

  expect(await sayOf(lying)).toMatch(/million pixels|is damaged/);
});

test('a picture that is cut off is refused wherever it is cut', { timeout: 60_000 }, async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const whole = await sharp({
      create: {
        width: 64,
        height: 64,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .toFormat(format)
      .toBuffer();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 12, max: Math.floor(whole.length * 0.9) }), async (length) => {
        expect(await sayOf(whole.subarray(0, length))).toMatch(/is cut off|is damaged/);
      }),
      { numRuns: 25 },
    );
  }
});

test(
  'whatever the bytes, they are taken or refused in a sentence, and nothing falls over',
  { timeout: 60_000 },
  async () => {
    const heads = fc
      .constantFrom('', '\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', 'RIFF\0\0\0\0WEBPVP8 ', 'GIF89a', '<svg', 'II*\0')
      .map((text) => Buffer.from(text, 'latin1'));
    const whole = await red().jpeg().withExif({ IFD3: GPS }).toBuffer();
    const flipped = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
      .map((changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    const random = fc
      .tuple(heads, fc.uint8Array({ maxLength: 400 }))
      .map(([head, rest]) => Buffer.concat([head, rest]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(random, flipped), async (bytes) => {
        expect(says(await readPicture(bytes))).toMatch(/^taken$|^This (picture|is not) .*\.$/);
      }),
      { numRuns: 300 },
    );
  },
);

test('an EXIF block made by a stranger is read within its bounds', { timeout: 600_000 }, () => {
  const heads = fc
    .constantFrom('Exif\0\0II*\0', 'Exif\0\0MM\0*', 'II*\0', 'MM\0*')
    .map((text) => Buffer.from(text, 'latin1'));
  fc.assert(
    fc.property(heads, fc.uint8Array({ maxLength: 100 }), (head, rest) => {
      expect([true, false]).toContain(hasGpsPosition(Buffer.concat([head, rest])));
    }),
    { numRuns: Number(process.env['FUZZ'] ?? 2000) },
  );
  const positioned = Buffer.from(
    'II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0\x01\0\x02\0\x05\0\x03\0\0\0\0\0\0\0',
    'latin1',
  );
  expect(hasGpsPosition(positioned)).toBe(true);
  positioned[28] = 0;
  expect(hasGpsPosition(positioned)).toBe(false);
});

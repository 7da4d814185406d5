import sharp from 'sharp';

/** A photo as a phone writes it: with the place where it was taken. */
export function aPhoto({ red = 92 } = {}): Promise<Buffer> {
  const background = { r: red, g: 122, b: 153 };
  return sharp({ create: { width: 640, height: 400, channels: 3, background } })
    .withExif({
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 29/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '97/1 30/1 0/1' },
    })
    .jpeg()
    .toBuffer();
}

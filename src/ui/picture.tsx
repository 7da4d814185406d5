import { Words } from './words.tsx';

type PictureProps = {
  /** An address on this site: pictures from elsewhere are never asked for by the reader's browser. */
  src: string;
  /** What who can't see it is told; empty where nobody wrote it. */
  alt: string;
  /** Whose it is, and by what right it is used. */
  right?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  /** Covered until it is asked for: somebody has to look at hard pictures, but not by surprise. */
  covered?: boolean | undefined;
};

/** A picture with its alternative text in sight, since that is part of what is published. */
export function Picture({ src, alt, right, width, height, covered }: PictureProps) {
  const image = (
    <img class="picture__image" src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
  );
  return (
    <figure class="picture">
      {covered ? (
        <details class="picture__cover">
          <summary>Show the picture</summary>
          {image}
        </details>
      ) : (
        image
      )}
      <figcaption class="picture__words">
        <span class="picture__label">Alternative text</span>
        {alt === '' ? (
          <span class="picture__missing">None. Who can't see the picture is told nothing.</span>
        ) : (
          <Words text={alt} />
        )}
        {right && (
          <>
            <span class="picture__label">Right</span>
            <Words text={right} />
          </>
        )}
      </figcaption>
    </figure>
  );
}

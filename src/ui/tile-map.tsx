/** How a tile stands: each tone has a mark of its own as well as a colour. */
export type TileTone = 'strong' | 'seen' | 'signed' | 'kept' | 'plain' | 'unknown' | 'missing';

/** One thing on the map. `label` is read on it; `says` is the whole of it with its state; `here` marks what is chosen. */
export type Tile = { label: string; says: string; tone: TileTone; href: string; here?: boolean | undefined };

type TileMapProps = {
  /** What the map shows. */
  caption: string;
  /** What each tone means, how many there are, and the list of those. */
  legend: readonly { tone: TileTone; label: string; count: number; href: string; here?: boolean | undefined }[];
  groups: readonly { name: string; tiles: readonly Tile[] }[];
};

/** Many things at one look: a tile each, in groups, with a legend that counts them. Every tile and count is a link. */
export function TileMap({ caption, legend, groups }: TileMapProps) {
  return (
    <section class="tile-map" aria-label={caption}>
      <ul class="tile-map__legend">
        {legend.map(({ tone, label, count, href, here }) => (
          <li>
            <a class={`tile-map__count tile--${tone}`} href={href} aria-current={here ? 'true' : undefined}>
              <strong>{count.toLocaleString('en-US')}</strong> {label}
            </a>
          </li>
        ))}
      </ul>
      <dl class="tile-map__groups">
        {groups.map(({ name, tiles }) => (
          <div class="tile-map__group">
            <dt>{name}</dt>
            <dd>
              {tiles.map(({ label, says, tone, href, here }) => (
                <a class={`tile tile--${tone}`} href={href} aria-label={says} aria-current={here ? 'true' : undefined}>
                  {label}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

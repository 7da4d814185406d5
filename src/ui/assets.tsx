/** The address of a built file by its plain name: `house.css` → `/assets/house.0a1b2c.css`. */
export type Assets = (name: string) => string;

let known: Assets = (name) => `/assets/${name}`;

/** From now on pages name the built files as `assets` does. Called once by each process before its first page. */
export function setAssets(assets: Assets): void {
  known = assets;
}

/** The address of a built file; the plain name below `/assets/` until `setAssets` was called. */
export function assetPath(name: string): string {
  return known(name);
}

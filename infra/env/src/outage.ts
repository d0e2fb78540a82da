/** Something is away: ask again later. Whether the last write or call took effect is unknown. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

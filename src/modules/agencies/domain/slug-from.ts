/** A name as it may stand in an address, as in `taman-kota`; empty where it has neither letter nor number. */
export const slugFrom = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')

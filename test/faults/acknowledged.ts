/** What the program said it had taken in. `words` are unique to it, so that they can be looked for. */
export type Acknowledged =
  | {
      readonly did: 'submit'
      readonly number: string
      readonly secret: string
      readonly key: string
      readonly words: string
    }
  | { readonly did: 'reply' | 'command'; readonly number: string; readonly words: string }

/** The report that belongs to a key: the same each time it is sent. */
export const reportOf = (key: string) => ({
  title: `Lampu padam ${key}`,
  body: `Lampu jalan di simpang pasar padam sejak kemarin, ${key}.`,
  agency: 'kampar',
  location: { areaCode: '14.01', address: 'Simpang pasar' },
  reporter: { name: 'Melati Harahap', phone: '081234567890' },
})

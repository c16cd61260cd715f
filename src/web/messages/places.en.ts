import type { placesId } from './places.id.ts'

export const placesEn: typeof placesId = {
  hint: 'Village, district, regency: write what you know, such as “Kuok, Kampar”.',
  list: 'Places that fit',
  found: '{n} places found. Choose with the up and down arrows, then Enter.',
  nothing: 'No place fits. Check the spelling, or write the name of the district or regency.',
  which: 'Which place do you mean?',
  unlisted: 'It is not in this list',
  unlistedHint: 'The place is kept as you wrote it, and an officer looks for it.',
  several: 'Several places have a name like that. Choose one below it.',
  unknown: 'We do not find this place. Check the spelling, write its district or regency, or leave it empty.',
  probably: 'Most likely',
  because: {
    topic: (office, topic, region) => `because in ${region} “${topic}” is dealt with by ${office}`,
    words: (office, topic, region, words) =>
      `because ${words} is mentioned, and in ${region} “${topic}” is dealt with by ${office}`,
    place: (region) => `because the place is in ${region}; this agency passes reports on to the office in charge`,
  },
  agencies: {
    label: 'Look for an agency',
    hint: 'Its name, short name or business, such as “dukcapil” or “jalan rusak”.',
    button: 'Search',
    list: 'Agencies that fit',
    found: '{n} agencies found. Choose with the up and down arrows, then Enter.',
    nothing: 'No agency fits. Check the spelling, or choose from all agencies below.',
  },
  mapSource: 'Names of places: idn-area-data (ODbL)',
}

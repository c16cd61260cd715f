import { mark, type Finder } from './mark.ts'

/** A latitude and a longitude of Indonesia, finer than a street. */
const decimal = /(?<![\d.])-?(?:1[01]|\d)\.\d{4,16} ?[,; ] ?(?:9[5-9]|1[0-3]\d|14[01])\.\d{4,16}(?!\d)/g
const degrees =
  /\d{1,2} ?° ?\d{1,2} ?['′] ?[\d.,]{1,8} ?(?:["″]|'') ?[NSLU]{1,2}[ ,]{1,3}\d{2,3} ?° ?\d{1,2} ?['′] ?[\d.,]{1,8} ?(?:["″]|'') ?(?:E|BT|T)/gi

/** Coordinates: of a pothole they are the report, of a house they are an address. */
export const coordinates: Finder = (even) =>
  [decimal, degrees].flatMap((pattern) =>
    [...even.matchAll(pattern)].map(({ 0: found, index }) =>
      mark(index, index + found.length, 'coordinates', 'coordinateForm', 'possible'),
    ),
  )

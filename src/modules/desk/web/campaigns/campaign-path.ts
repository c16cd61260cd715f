/** Where reports that say nearly the same as this one are handled together. */
export const campaignPath = (number: string): `/${string}` => `/petugas/kampanye/${number}`

/** “m•••@contoh.id” and “•••7890”: enough to know one's own address or number again, and too little for anybody else. */
export const coverAddress = (address: string): string =>
  address.includes('@') ? `${address.slice(0, 1)}•••${address.slice(address.indexOf('@'))}` : `•••${address.slice(-4)}`

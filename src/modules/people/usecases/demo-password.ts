import { randomInt } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Short Indonesian words that are easy to type and to read aloud. */
const words = (
  'awan bambu bata beras biru bulan cahaya cemara danau daun embun fajar garam gula gunung hujan jagung jalan jeruk ' +
  'kabut kapal kayu kebun kelapa kopi kota kuda laut layar lontar madu malam mangga melati merah nanas padi pagi ' +
  'pandan pantai pasir payung perahu pisang pohon pulau rotan rumah salak sawah senja sungai surya taman tanah teh ' +
  'teluk tenun tebu ubi wortel'
).split(' ')

const fileName = 'demo-password'

/** The password of every demo sign-in, or null where this folder never had the demo region. */
export async function readDemoPassword(dataFolder: string): Promise<string | null> {
  try {
    return (await readFile(join(dataFolder, fileName), 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Makes that password, unless this folder has one, and keeps it there, so that every start prints the same. */
export async function keepDemoPassword(dataFolder: string): Promise<string> {
  const kept = await readDemoPassword(dataFolder)
  if (kept !== null) return kept
  const password = [word(), word(), word(), randomInt(10, 100)].join('-')
  await mkdir(dataFolder, { recursive: true })
  await writeFile(join(dataFolder, fileName), `${password}\n`, { mode: 0o600 })
  return password
}

const word = () => words[randomInt(words.length)] ?? ''

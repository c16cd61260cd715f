import { networkOf } from './limits.ts'
import { finished } from 'node:stream/promises'
import multipart, { type Multipart, type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { attachmentLimits } from '../../kernel/attachments.ts'
import { refuse } from '../../kernel/result.ts'
import type { Fields } from '../form.ts'
import type { ReceivedFile, ReceiveFile } from '../received-file.ts'
import { mostFields, Refused } from './bodies.ts'

const fieldBytes = 256 * 1024
/** All texts of a form together, as of a form without files: they are held in memory until the last file has come. */
const textBytes = 1024 * 1024
const formLimits = {
  fieldNameSize: 100,
  fieldSize: fieldBytes,
  fields: mostFields,
  fileSize: attachmentLimits.bytes,
  // Those beyond our own limit are each answered with a sentence; beyond this one the whole form is.
  files: 100,
  parts: mostFields + 100,
  headerPairs: 50,
}
/** A phone that moves through a valley falls silent for a while; one that left does so for good. */
const silenceMs = 60_000

/** Forms with files, beside the plain ones. Nothing of them is read before `readFileForm` does. */
export async function acceptFileForms(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false, limits: formLimits })
}

/**
 * Reads a form part by part: its texts become the body, each file streams to `receive`. `admit` is asked once, before the
 * first file, with the texts that came until then. Whoever is turned away (`Refused`) leaves nothing behind, but may
 * finish speaking: a browser hears no answer before.
 */
export async function readFileForm(
  request: FastifyRequest,
  admit: () => Promise<void>,
  receive: ReceiveFile,
): Promise<void> {
  const fields = new Map<string, string[]>()
  const files: ReceivedFile[] = []
  let [isAdmitted, heldBytes] = [false, 0]
  const admitOnce = async (): Promise<void> => {
    if (isAdmitted) return
    request.body = toFields(fields)
    await admit()
    isAdmitted = true
  }
  let turnedAway: Refused | null = null
  const silence = listenFor(request)
  try {
    for await (const part of partsOf(request)) {
      if (part.type === 'field') {
        const text = String(part.value)
        heldBytes += Buffer.byteLength(text)
        if (part.valueTruncated || part.fieldnameTruncated || heldBytes > textBytes) throw new Refused('bodyTooLarge')
        fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), text])
        continue
      }
      silence.listen(true)
      part.file.once('end', () => silence.listen(false))
      try {
        if (turnedAway !== null) throw turnedAway
        await admitOnce()
        const received = await take(part, files.length, networkOf(request.ip), receive)
        if (received !== null) files.push(received)
      } catch (error) {
        if (isTorn(part, error)) throw new Refused('malformedBody')
        if (!(error instanceof Refused)) throw error
        turnedAway = error
        await finished(part.file.resume())
      }
    }
    if (turnedAway !== null) throw turnedAway
    await admitOnce()
    request.body = toFields(fields)
    request.received = files
  } catch (error) {
    // Whoever broke off hears nothing any more, and it is no fault of ours.
    if (request.raw.destroyed && !request.raw.complete) throw new Refused('requestTimeout')
    throw error
  } finally {
    silence.end()
  }
}

/** What cannot be taken apart is no form; a limit that was passed keeps its own name. */
async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  try {
    yield* request.parts()
  } catch (error) {
    const isNamed = error instanceof Error && 'statusCode' in error
    throw isNamed ? error : new Refused('malformedBody')
  }
}

/** Did the file break off as it came? What breaks on our side, as a full disk does, is told by a code. */
const isTorn = ({ file }: MultipartFile, error: unknown): boolean =>
  error instanceof Error && file.errored === error && !('code' in error)

/** Null for the empty file that browsers send where none was chosen. */
async function take(
  { file, filename }: MultipartFile,
  taken: number,
  from: string,
  receive: ReceiveFile,
): Promise<ReceivedFile | null> {
  const name = filename ?? ''
  if (name === '' || taken >= attachmentLimits.files) {
    await finished(file.resume())
    return name === '' ? null : refuse({ refusal: 'tooManyFiles', name })
  }
  const received = await receive({ name, bytes: file, isCut: () => file.truncated }, from)
  // One that was refused before it was read still stands in the way of what follows.
  if (!file.readableEnded) await finished(file.resume())
  return received.ok ? received : refuse({ refusal: received.refusal, name })
}

const toFields = (fields: ReadonlyMap<string, readonly string[]>): Fields =>
  Object.fromEntries([...fields].map(([name, texts]) => [name, texts.length === 1 ? (texts[0] ?? '') : texts]))

/** Gives up on whoever sends nothing for a while; not while we ourselves are busy with what came. */
function listenFor({ raw }: FastifyRequest) {
  let [heard, isListening] = [raw.socket.bytesRead, true]
  const timer = setInterval(() => {
    const { bytesRead } = raw.socket
    if (isListening && bytesRead === heard) raw.destroy()
    heard = bytesRead
  }, silenceMs).unref()
  return { listen: (on: boolean) => void (isListening = on), end: () => clearInterval(timer) }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The files that came with a form; null where none could come. */
    received: readonly ReceivedFile[] | null
  }
}

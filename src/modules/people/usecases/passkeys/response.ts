import { z } from 'zod'

const encoded = z.string().regex(/^[\w-]+$/)
const extensions = z.record(z.string(), z.unknown()).default({})

const registration = z.object({
  id: encoded,
  rawId: encoded,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
})

const authentication = registration.extend({
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: encoded.optional().catch(undefined),
  }),
})

export type Registration = z.output<typeof registration>
export type Authentication = z.output<typeof authentication>

/** What a browser made of an authenticator's answer, as text of JSON; null where it is none. */
export const readRegistration = (text: string): Registration | null => read(registration, text)
export const readAuthentication = (text: string): Authentication | null => read(authentication, text)

/** The challenge that was answered, as the browser says it; its signature is checked afterwards. */
export function challengeIn({ response }: Registration | Authentication): string {
  const text = Buffer.from(response.clientDataJSON, 'base64url').toString()
  return read(z.object({ challenge: encoded }), text)?.challenge ?? ''
}

function read<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

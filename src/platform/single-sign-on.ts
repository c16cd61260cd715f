import * as client from 'openid-client'

/** What is kept in the browser while somebody is away at the provider. */
export type SignOnKept = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** Who the provider says it is. */
export type SignOnClaims = {
  readonly issuer: string
  readonly subject: string
  /** In lower case; null where the provider names none or has not verified it. */
  readonly email: string | null
  /** How it was proved there: the values of `amr`, and that of `acr`. */
  readonly marks: readonly string[]
}

/** A provider of single sign-on by OpenID Connect: code flow with PKCE, state and nonce. */
export type SingleSignOn = {
  /** What officers call it. */
  readonly name: string
  /** Values of `amr` or `acr` that count as a second factor. */
  readonly secondFactor: readonly string[]
  /** Where to send somebody; `isFresh` asks the provider to prove them anew. */
  readonly begin: (
    redirectUri: string,
    isFresh: boolean,
  ) => Promise<{ readonly address: string; readonly kept: SignOnKept }>
  /** Who came back to `address`; null where the provider refused, or what came back does not belong to `kept`. */
  readonly finish: (address: string, kept: SignOnKept, isFresh: boolean) => Promise<SignOnClaims | null>
  /** Where to sign out at the provider, too; null where it offers no such place. */
  readonly endAddress: (returnTo: string) => Promise<string | null>
}

export type SignOnSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
  readonly secondFactor: readonly string[]
}

/** A proof that was asked for anew may be so old, for clocks that differ and slow lines. */
const freshSeconds = 120

/** Nothing is asked of the provider before somebody wants to sign in; what it says of itself is then kept. */
export function openSignOn({ issuer, clientId, clientSecret, name, secondFactor }: SignOnSettings): SingleSignOn {
  let known: Promise<client.Configuration> | null = null
  const discover = (): Promise<client.Configuration> => {
    // Settings allow http on this machine alone.
    const execute = issuer.startsWith('http:') ? [client.allowInsecureRequests] : []
    known ??= client
      .discovery(new URL(issuer), clientId, clientSecret, undefined, { execute })
      .catch((error: unknown) => {
        known = null
        throw error
      })
    return known
  }
  return {
    name,
    secondFactor,
    async begin(redirectUri, isFresh) {
      const provider = await discover()
      const kept = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const address = client.buildAuthorizationUrl(provider, {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
        ...(isFresh ? { prompt: 'login', max_age: '0' } : {}),
      })
      return { address: address.href, kept }
    },
    async finish(address, { state, nonce, verifier }, isFresh) {
      const provider = await discover()
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
      try {
        const tokens = await client.authorizationCodeGrant(provider, new URL(address), {
          ...checks,
          ...(isFresh ? { maxAge: freshSeconds } : {}),
        })
        const claims = tokens.claims()
        if (claims === undefined) return null
        const { email, email_verified: isVerified } = await emailOf(provider, tokens, claims)
        const amr = Array.isArray(claims['amr']) ? claims['amr'].filter((one) => typeof one === 'string') : []
        return {
          issuer: claims.iss,
          subject: claims.sub,
          email: typeof email === 'string' && isVerified === true ? email.toLowerCase() : null,
          marks: typeof claims['acr'] === 'string' ? [...amr, claims['acr']] : amr,
        }
      } catch (error) {
        // What the provider or the check refuses is one to us; a network that is away is another.
        if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) return null
        if (error instanceof client.ClientError) return null
        throw error
      }
    },
    async endAddress(returnTo) {
      const provider = await discover()
      if (provider.serverMetadata().end_session_endpoint === undefined) return null
      return client.buildEndSessionUrl(provider, { post_logout_redirect_uri: returnTo }).href
    },
  }
}

/** Providers put the address into the token, or answer it when asked. */
async function emailOf(
  provider: client.Configuration,
  tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>,
  claims: client.IDToken,
): Promise<{ readonly email?: unknown; readonly email_verified?: unknown }> {
  const { email, email_verified } = claims
  if (email !== undefined || provider.serverMetadata().userinfo_endpoint === undefined) return { email, email_verified }
  return client.fetchUserInfo(provider, tokens.access_token, claims.sub)
}

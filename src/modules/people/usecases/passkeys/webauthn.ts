/** The library of WebAuthn, loaded with the first passkey: it takes longer to load than everything else at the start. */
export const webauthn = () => import('@simplewebauthn/server')

/** EdDSA, ES256 and RS256: every authenticator has one of them. */
export const algorithms: number[] = [-8, -7, -257]

/** SHA-256 and Ed25519 through Web Crypto: the same calls in Node and in a reader's browser (which needs a secure page). */

const encoder = new TextEncoder()
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of the text in UTF-8, in hexadecimal. */
export const sha256 = async (text: string): Promise<string> =>
  hexOf(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', encoder.encode(text))))

/** Bytes of base64url without padding; null: it is none. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

/**
 * Whether `signature` (base64url, 64 bytes) is one of the text by the raw public key (base64url, 32 bytes); null: this
 * browser knows no Ed25519, so it cannot say.
 */
export async function isSignedBy(text: string, signature: string, publicKey: string): Promise<boolean | null> {
  const [key, signed] = [fromBase64Url(publicKey), fromBase64Url(signature)]
  if (key?.length !== 32 || signed?.length !== 64) return false
  let imported: CryptoKey
  try {
    imported = await globalThis.crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
  } catch (error) {
    // an unknown algorithm is the browser's; a key of 32 bytes that is none is the bundle's
    return (error as { name?: string }).name === 'NotSupportedError' ? null : false
  }
  return globalThis.crypto.subtle.verify('Ed25519', imported, signed, encoder.encode(text))
}

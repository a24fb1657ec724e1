/** Mail addresses: how they are compared, told to staff, and paced. */

/** As it is stored and compared. The part before the @ is folded too: no provider in use tells its cases apart. */
export const normaliseAddress = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** What staff see of a recipient until they ask for it: `m•••@example.org`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '•••' : `${address.charAt(0)}•••${address.slice(at)}`
}

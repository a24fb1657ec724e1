const LOCAL = ['localhost', '127.0.0.1', '[::1]']

/** The origins by which this server is known. A machine calls itself by several names, so a local address has them all. */
export function originsOf(publicUrl: string): string[] {
  const own = new URL(publicUrl)
  const names = LOCAL.includes(own.hostname) ? [own.hostname, ...LOCAL.filter((name) => name !== own.hostname)] : [own.hostname]
  return names.map((name) => `${own.protocol}//${name}${own.port && `:${own.port}`}`)
}

/**
 * Where to go instead, if the panel was opened under another name of this machine: the panel sends what is done in it to
 * `PUBLIC_URL`, and from another name the browser would let none of it through.
 */
export function panelByItsName(publicUrl: string, host: string | undefined, path: string | undefined): string | null {
  const [own = '', ...others] = originsOf(publicUrl)
  return path && others.some((origin) => new URL(origin).host === host) ? own + path : null
}

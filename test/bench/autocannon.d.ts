declare module 'autocannon' {
  /** As much of it as is used here. */
  export default function autocannon(options: { url: string; connections: number; duration: number; headers: Record<string, string> }): Promise<{
    '2xx': number; non2xx: number; errors: number; timeouts: number; duration: number
  }>
}

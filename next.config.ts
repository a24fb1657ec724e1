import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

// Next serves /admin and nothing else; Hono (src/server) stands before it.
const config: NextConfig = {
  poweredByHeader: false,
  distDir: process.env.NEXT_DIST_DIR || '.next',
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run typecheck` is the one place for types
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['libsql', '@libsql/client', 'sharp', 'mongodb', 'mongoose'],
}

export default withPayload(config, { devBundleServerPackages: false })

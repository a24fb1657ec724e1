import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

/** The peer of the bench: the same page over the same database as an App-Router page, as an expert would build it. */
const config: NextConfig = {
  poweredByHeader: false,
  compress: true,
  distDir: process.env.NEXT_DIST_DIR || '.next',
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: path.resolve(import.meta.dirname, '../../../..') },
  serverExternalPackages: ['libsql', '@libsql/client', 'sharp', 'mongodb', 'mongoose', 'highs'],
}

export default withPayload(config, { devBundleServerPackages: false })

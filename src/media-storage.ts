import { s3Storage } from '@payloadcms/storage-s3'
import type { Plugin } from 'payload'
import type { Env } from './env.ts'

/** Public media lie in `media/` or, with S3_BUCKET, in a bucket; a service of another maker is reached by path, not by host name. */
export const mediaStorage = (env: Env): Plugin =>
  s3Storage({
    enabled: Boolean(env.S3_BUCKET),
    collections: { media: true },
    bucket: env.S3_BUCKET ?? '',
    config: {
      region: env.S3_REGION ?? 'auto',
      ...(env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT, forcePathStyle: true } : {}),
      ...(env.S3_ACCESS_KEY_ID ? { credentials: { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '' } } : {}),
    },
  })

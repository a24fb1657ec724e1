import { APIError, type PayloadRequest } from 'payload'
import { isRefusal } from '#domain/refusal.ts'

/** Wraps a hook so that a refusal in it reaches the panel as a sentence in the person's language, with its status. */
export const saying = <A extends { req: PayloadRequest }, R>(hook: (args: A) => R | Promise<R>) =>
  async (args: A): Promise<R> => {
    try {
      return await hook(args)
    } catch (error) {
      if (!isRefusal(error) || args.req.payloadAPI === 'local') throw error
      const t = args.req.payload.awards.runtime.t(args.req.i18n?.language ?? 'en')
      throw new APIError(t(`errors.${error.code}`, error.params), error.status, { code: error.code }, true)
    }
  }

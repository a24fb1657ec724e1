import type { Config } from 'payload'

/** The own views of the panel, by path of their component: Payload resolves them through the import map. */
export const panel = (admin: Config['admin']): Config['admin'] => ({
  components: { ...admin?.components },
})

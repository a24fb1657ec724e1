/** The part of JSON Schema (draft 2020-12) that the schema of the bundle uses. */
export type Schema = {
  $schema?: string; $id?: string; $ref?: string; $defs?: Record<string, Schema>
  title?: string; description?: string
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'
  const?: string | number; enum?: readonly string[]; anyOf?: readonly Schema[]
  pattern?: string; maxLength?: number; minimum?: number; maximum?: number
  items?: Schema; maxItems?: number; uniqueItems?: boolean
  properties?: Record<string, Schema>; required?: readonly string[]; additionalProperties?: boolean | Schema
  propertyNames?: Schema; maxProperties?: number
}
export type Misfit = { path: string; expected: string }

/** The first place at which a value is not as the schema says, as a JSON pointer; null: it fits. `unique` is for lists of strings. */
export function misfit(root: Schema, value: unknown): Misfit | null {
  const at = (schema: Schema, found: unknown, path: string): Misfit | null => {
    const wrong = (expected: string): Misfit => ({ path: path || '/', expected })
    if (schema.$ref !== undefined) {
      const named = root.$defs?.[schema.$ref.replace('#/$defs/', '')]
      return named ? at(named, found, path) : wrong(schema.$ref)
    }
    if (schema.anyOf) {
      const tried = schema.anyOf.map((one) => at(one, found, path))
      // what went furthest tells most
      return tried.includes(null) ? null : tried.reduce((best, one) => ((one?.path.length ?? 0) > (best?.path.length ?? 0) ? one : best), tried[0] ?? wrong('anyOf'))
    }
    if (schema.type !== undefined && !isOfType(schema.type, found)) return wrong(schema.type)
    if (schema.const !== undefined && found !== schema.const) return wrong(JSON.stringify(schema.const))
    if (schema.enum && !schema.enum.includes(found as string)) return wrong(schema.enum.join(' | ')) // asks only whether it is one of them
    if (typeof found === 'string') {
      if (schema.maxLength !== undefined && found.length > schema.maxLength) return wrong(`at most ${schema.maxLength} characters`)
      if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(found)) return wrong(schema.pattern)
    }
    if (typeof found === 'number') {
      if (schema.minimum !== undefined && found < schema.minimum) return wrong(`≥ ${schema.minimum}`)
      if (schema.maximum !== undefined && found > schema.maximum) return wrong(`≤ ${schema.maximum}`)
    }
    if (Array.isArray(found)) return inList(schema, found, path, wrong)
    return schema.type === 'object' ? inObject(schema, found as Record<string, unknown>, path, wrong) : null // its type was asked above
  }

  function inList(schema: Schema, found: readonly unknown[], path: string, wrong: (expected: string) => Misfit): Misfit | null {
    if (schema.maxItems !== undefined && found.length > schema.maxItems) return wrong(`at most ${schema.maxItems} items`)
    if (schema.uniqueItems && new Set(found).size < found.length) return wrong('no item twice')
    for (const [place, item] of found.entries()) {
      const inside = schema.items ? at(schema.items, item, `${path}/${place}`) : null
      if (inside) return inside
    }
    return null
  }

  function inObject(schema: Schema, found: Record<string, unknown>, path: string, wrong: (expected: string) => Misfit): Misfit | null {
    const keys = Object.keys(found)
    if (schema.maxProperties !== undefined && keys.length > schema.maxProperties) return wrong(`at most ${schema.maxProperties} members`)
    const missing = schema.required?.find((key) => !Object.hasOwn(found, key))
    if (missing !== undefined) return { path: `${path}/${missing}`, expected: 'to be there' }
    for (const key of keys) {
      const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : schema.additionalProperties
      const inner = `${path}/${key.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (own === false) return { path: inner, expected: 'not to be there' }
      const name = schema.propertyNames ? at(schema.propertyNames, key, inner) : null
      const inside = name ?? (typeof own === 'object' ? at(own, found[key], inner) : null)
      if (inside) return inside
    }
    return null
  }

  return at(root, value, '')
}

function isOfType(type: NonNullable<Schema['type']>, value: unknown): boolean {
  switch (type) {
    case 'null': return value === null
    case 'array': return Array.isArray(value)
    case 'object': return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'number': return typeof value === 'number' && Number.isFinite(value)
    case 'integer': return Number.isSafeInteger(value)
    default: return typeof value === type
  }
}

'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'

/** Data as text: Payload's own editor for it is fetched from somebody else's server, and we fetch nothing. */
export const JsonField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError } = useField<unknown>({ path })
  const [text, setText] = useState(() => write(value))
  const [wrong, setWrong] = useState('')
  useEffect(() => {
    setText((typed) => (same(typed, value) ? typed : write(value)))
  }, [value])
  const id = `field-${path.replaceAll('.', '__')}`
  return (
    <div className="field-type textarea">
      <FieldLabel htmlFor={id} label={field.label} required={field.required} path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <textarea
          id={id} className="rc-json" dir="ltr" rows={Math.min(16, Math.max(3, text.split('\n').length))} spellCheck={false} readOnly={readOnly || field.admin?.readOnly} value={text}
          aria-invalid={Boolean(wrong)} aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={({ target }) => {
            setText(target.value)
            try {
              setValue(target.value.trim() ? JSON.parse(target.value) : null)
              setWrong('')
            } catch (error) {
              setWrong((error as Error).message)
            }
          }}
        />
        {wrong && <p id={`${id}-wrong`} className="rc-json-wrong" role="status">{wrong}</p>}
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

const write = (value: unknown): string => (value === undefined || value === null ? '' : JSON.stringify(value, null, 2))
const same = (typed: string, value: unknown): boolean => {
  try {
    return JSON.stringify(typed.trim() ? JSON.parse(typed) : null) === JSON.stringify(value ?? null)
  } catch {
    return true // somebody is in the middle of typing
  }
}

'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'

/** A list of sentences, one a line. */
export const LinesField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError } = useField<unknown>({ path })
  const stored = Array.isArray(value) ? value.map(String) : []
  const [text, setText] = useState(stored.join('\n'))
  useEffect(() => {
    setText((typed) => (JSON.stringify(linesOf(typed)) === JSON.stringify(stored) ? typed : stored.join('\n')))
  }, [value])
  const id = `field-${path.replaceAll('.', '__')}`
  return (
    <div className="field-type textarea">
      <FieldLabel htmlFor={id} label={field.label} localized={field.localized} required={field.required} path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <textarea
          id={id} className="rc-lines" dir="auto" rows={Math.min(14, stored.length + 2)} readOnly={readOnly || field.admin?.readOnly} value={text}
          onChange={({ target }) => {
            setText(target.value)
            setValue(linesOf(target.value))
          }}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)

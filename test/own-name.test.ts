import { describe, expect, it } from 'vitest'
import { originsOf, panelByItsName } from '#src/own-name.ts'

describe('the names of a server', () => {
  it('a local server is the same under each name that the machine gives itself', () => {
    expect(originsOf('http://localhost:3000')).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
    expect(originsOf('http://127.0.0.1:3000')[0]).toBe('http://127.0.0.1:3000')
  })
  it('a public server has one name', () => expect(originsOf('https://awards.example/')).toEqual(['https://awards.example']))

  it('the panel opened under another name of the machine is opened under its own', () => {
    expect(panelByItsName('http://localhost:3000', '127.0.0.1:3000', '/admin/outbox?state=held')).toBe('http://localhost:3000/admin/outbox?state=held')
  })
  it('under its own name, a stranger’s, or another port it stays', () => {
    for (const host of ['localhost:3000', 'awards.example', '127.0.0.1:4000', undefined]) expect(panelByItsName('http://localhost:3000', host, '/admin')).toBeNull()
    expect(panelByItsName('https://awards.example', '127.0.0.1:3000', '/admin')).toBeNull()
  })
})

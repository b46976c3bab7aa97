/**
 * A JSON file that knows whether it is whole: `{"sum":"<sha256>","content":…}`, the sum taken over the text of the
 * content as it stands in the file. Readable by people and by any JSON tool.
 */
import { sha256 } from './hash.ts'

const HEAD = /^\{"sum":"([0-9a-f]{64})","content":/
const HEAD_LENGTH = '{"sum":"","content":'.length + 64

export function sealText(content: object): string {
  const text = JSON.stringify(content)
  return `{"sum":"${sha256(text)}","content":${text}}\n`
}

/** @returns the content, or null when the file is not what was written. */
export function openSealed(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString('utf8')
  const sum = HEAD.exec(text)?.[1]
  if (sum === undefined || !text.endsWith('}\n')) return null
  const content = text.slice(HEAD_LENGTH, -2)
  return sha256(content) === sum ? JSON.parse(content) : null
}

/** What a route's handler gives back: a status with JSON, bytes, or nothing. Cookies are set beside it. */
export interface JsonReply {
  readonly kind: 'json'
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

export interface BytesReply {
  readonly kind: 'bytes'
  readonly status: number
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

export interface EmptyReply {
  readonly kind: 'empty'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

export type Reply = JsonReply | BytesReply | EmptyReply

export function ok(body: unknown, headers: Record<string, string> = {}): JsonReply {
  return { kind: 'json', status: 200, body, headers }
}

export function created(body: unknown): JsonReply {
  return { kind: 'json', status: 201, body, headers: {} }
}

export function nothing(headers: Record<string, string> = {}): EmptyReply {
  return { kind: 'empty', status: 204, headers }
}

export function bytes(content: Uint8Array, type: string, headers: Record<string, string> = {}): BytesReply {
  return { kind: 'bytes', status: 200, bytes: content, headers: { ...headers, 'content-type': type } }
}

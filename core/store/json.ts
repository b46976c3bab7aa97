/**
 * Json: what a store can hold and give back unchanged.
 * No `undefined`, no NaN, no dates as objects, no NUL and no lone surrogate in text: both adapters refuse them.
 */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [key: string]: Json
}

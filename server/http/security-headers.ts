/**
 * Headers of every response. The policy allows our own files and nothing else; a preview of a document may be framed
 * by our own pages, in a sandbox.
 */
import helmet from 'helmet'
import type { RequestHandler } from 'express'

const OWN = ["'self'"]
const NOTHING = ["'none'"]

export function securityHeaders(options: { https: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NOTHING,
        scriptSrc: OWN,
        styleSrc: OWN,
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: OWN,
        fontSrc: OWN,
        manifestSrc: OWN,
        workerSrc: OWN,
        frameSrc: OWN,
        formAction: OWN,
        baseUri: NOTHING,
        frameAncestors: NOTHING,
      },
    },
    strictTransportSecurity: options.https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  })
}

/** For an HTML preview: no script, no network, the one style of the page by its hash, framed by our own pages only. */
export function previewHeaders(styleHash: string): Record<string, string> {
  return {
    'content-security-policy': `default-src 'none'; style-src '${styleHash}'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox`,
    'x-frame-options': 'SAMEORIGIN',
  }
}

/** For a PDF shown in a frame of our own pages. */
export const FRAMED_PDF_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  'x-frame-options': 'SAMEORIGIN',
}

/** For a file somebody sent: never run, never guessed, always saved. */
export const DOWNLOAD_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
}

/** Opens a PDF to print in a page of its own. */
import { useApp } from './app-context.tsx'

export function PrintLink({ href, text }: { href: string; text: 'printBlank' | 'printRecord' }) {
  const { say } = useApp()
  return (
    <a className="tb-button" href={href} target="_blank" rel="noreferrer">
      {say(text)}
    </a>
  )
}

/** Word templates of the record's form: each is filled and saved as a Word file. */
import { useApp } from '../parts/app-context.tsx'
import { useAction } from '../parts/use-action.ts'
import { useLoad } from '../parts/use-load.ts'
import { sayPaper } from './paper-texts.ts'
import { wordApi, type WordTemplate } from './word-api.ts'

export function WordPanel({ record, form }: { record: string; form: string }) {
  const { lang } = useApp()
  const load = useLoad(`word ${form}`, () => wordApi.templates(form))
  const action = useAction()
  if (load.state !== 'ready' || load.value.length === 0) return null
  const fill = async ({ id, name }: WordTemplate): Promise<void> => save(await wordApi.fill(id, record), name)
  return (
    <section className="app-card" aria-labelledby="word-title">
      <h2 id="word-title">{sayPaper(lang, 'wordTemplates')}</h2>
      <div className="tb-row-buttons">
        {load.value.map((template) => (
          <button
            key={template.id}
            type="button"
            className="tb-button"
            disabled={action.busy}
            onClick={() => action.run(() => fill(template))}
          >
            {sayPaper(lang, 'fillWord', { name: template.name })}
          </button>
        ))}
      </div>
      {action.fault && (
        <p className="tb-error" role="alert">
          {action.fault}
        </p>
      )}
    </section>
  )
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

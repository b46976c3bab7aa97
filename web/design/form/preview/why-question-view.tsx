/** Why a question is shown, required, told of, and where its value comes from. */
import type { WhyCheck, WhyQuestion } from '../../../../core/design/preview/why-question.ts'
import { usePreviewWords } from './preview-texts.ts'
import { RuleView, VerdictTag, type SayValue } from './rule-view.tsx'

export function WhyQuestionView({ why, sayValue }: { why: WhyQuestion; sayValue: SayValue }) {
  const say = usePreviewWords()
  return (
    <div className="preview-why">
      <h4>{why.title}</h4>
      <p>
        <VerdictTag verdict={why.shown} text={say(why.shown ? 'shown' : 'hidden')} />{' '}
        <span className="tb-tag">{say(why.required ? 'required' : why.onSubmit ? 'onSubmit' : 'optional')}</span>
      </p>
      {why.shownBy.length === 0 ? (
        <p className="app-meta">{say('always')}</p>
      ) : (
        <>
          <h5>{say('byShown')}</h5>
          {why.shownBy.map(({ of, title, look }) => (
            <div key={`${of} ${title}`}>
              <p className="app-meta">{say(`of.${of}`, { title })}</p>
              <RuleView look={look} sayValue={sayValue} />
            </div>
          ))}
        </>
      )}
      {why.requiredBy && (
        <>
          <h5>{say('byRequired')}</h5>
          <RuleView look={why.requiredBy} sayValue={sayValue} />
        </>
      )}
      <ValuePart why={why} sayValue={sayValue} />
      {why.checks.length > 0 && <h5>{say('checks')}</h5>}
      {why.checks.map((check) => (
        <CheckPart key={check.message} check={check} sayValue={sayValue} />
      ))}
    </div>
  )
}

function ValuePart({ why, sayValue }: { why: WhyQuestion; sayValue: SayValue }) {
  const say = usePreviewWords()
  if (why.field.kind === 'object') return null
  return (
    <>
      <h5>{say('value')}</h5>
      <p>
        {sayValue(why.value, why.field)} <span className="tb-tag">{say(`source.${why.source}`)}</span>
      </p>
      {why.sourceRule && (
        <>
          <p className="app-meta">{say(why.sourceRule.isSentence ? 'byValue' : 'formula')}</p>
          <RuleView look={why.sourceRule} sayValue={sayValue} outcome={sayValue(why.sourceRule.outcome, why.field)} />
        </>
      )}
    </>
  )
}

function CheckPart({ check, sayValue }: { check: WhyCheck; sayValue: SayValue }) {
  const say = usePreviewWords()
  const rule = say(check.severity === 'error' ? 'mustHold' : 'mustNotHold')
  return (
    <div className="preview-check">
      <p>
        {check.message}{' '}
        <VerdictTag verdict={check.told ? false : undefined} text={say(check.told ? 'told' : 'silent')} />
      </p>
      <p className="app-meta">
        {rule}
        {check.clause && ` · ${check.clause}`}
      </p>
      <RuleView look={check.look} sayValue={sayValue} />
    </div>
  )
}

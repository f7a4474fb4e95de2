import { address, type StatementStage, type WordMark } from '@cuppa/domain'
import { PlainDate, Prose, WordMarks } from '@cuppa/ui'

/** The words through time, newest first, each stage with its note and its marks. */
export function HowItChanged({ stages }: { readonly stages: readonly StatementStage[] }) {
  return (
    <section className="story-part" aria-labelledby="changed">
      <h2 id="changed">How the words changed</h2>
      <ol role="list" className="stages">
        {stages.map((stage, index) => (
          <li key={`${stage.edition.slug}-${stage.versionNumber}`}>
            <h3>
              <a href={address.changes(stage.edition.slug, stage.versionNumber)}>
                {index === stages.length - 1 ? 'First said in ' : 'Said anew in '}
                {`version ${stage.versionNumber}`}
              </a>
            </h3>
            <p className="label">
              <bdi>{stage.edition.title}</bdi>
              {', '}
              <PlainDate on={stage.publishedOn} />
            </p>
            <Prose text={stage.note} className="change-note" />
            <StageWords stage={stage} first={index === stages.length - 1} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function StageWords(props: { readonly stage: StatementStage; readonly first: boolean }) {
  const { stage, first } = props
  if (first) return <Prose text={stage.words} className="marks" />
  return (
    <div className="marks">
      <Marked marks={stage.titleMarks} className="marks-title" />
      <Marked marks={stage.wordMarks} />
    </div>
  )
}

function Marked(props: { readonly marks: readonly WordMark[]; readonly className?: string }) {
  const { marks, className } = props
  if (marks.length === 0) return null
  return (
    <p className={className}>
      <WordMarks marks={marks} />
    </p>
  )
}

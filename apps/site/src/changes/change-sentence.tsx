import { address, type NotedChange, type StatementRef } from '@cuppa/domain'
import { Names } from '@cuppa/ui'

/** What happened to one statement, as a sentence that stands alone. */
export function ChangeSentence({ change }: { readonly change: NotedChange }) {
  const name = <Refs refs={[change.statement]} />
  switch (change.kind) {
    case 'new':
      return <NewSentence change={change} name={name} />
    case 'gone':
      return <GoneSentence change={change} name={name} />
    case 'moved':
      return <>We moved {name} to another place.</>
    case 'changed':
      return change.noteKind === 'wording' ? (
        <>We said {name} in other words.</>
      ) : (
        <>We changed what {name} says.</>
      )
  }
}

interface SentenceProps {
  readonly change: NotedChange
  readonly name: React.ReactNode
}

function NewSentence({ change: { predecessors }, name }: SentenceProps) {
  const [first] = predecessors
  if (!first) return <>We added {name}.</>
  const before = <Refs refs={predecessors} />
  if (first.by === 'merges')
    return (
      <>
        We brought {before} together as {name}.
      </>
    )
  if (first.by === 'splits')
    return (
      <>
        {name} came out of {before}.
      </>
    )
  return (
    <>
      {name} took the place of {before}.
    </>
  )
}

function GoneSentence({ change: { successors }, name }: SentenceProps) {
  const [first] = successors
  if (!first) return <>We let go of {name}.</>
  const after = <Refs refs={successors} />
  if (first.by === 'merges')
    return (
      <>
        {name} is part of {after} now.
      </>
    )
  if (first.by === 'splits')
    return (
      <>
        {name} became {after}.
      </>
    )
  return (
    <>
      {name} made way for {after}.
    </>
  )
}

function Refs({ refs }: { readonly refs: readonly StatementRef[] }) {
  return <Names refs={refs} hrefOf={address.statement} />
}

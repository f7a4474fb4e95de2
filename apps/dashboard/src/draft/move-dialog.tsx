import { statementName } from '@cuppa/domain'
import { Select } from '@cuppa/ui'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { asRulesSee, useDraft, useStructure } from './draft-context.tsx'
import { placesFor } from './places.ts'
import type { ActDialogProps } from './retire-dialog.tsx'

/** Puts a statement, with all under it, in another place. */
export function MoveDialog({ statement, onClose }: ActDialogProps) {
  const draft = useDraft()
  const structure = useStructure()
  const name = statementName(statement)
  const places = placesFor(asRulesSee(draft), statement)
  const here = `${statement.parentId ?? 'top'}/${statement.position}`
  const [key, setKey] = useState(here)
  const act = useAct(trpc.draft.moveStatement.mutationOptions(), `“${name}” is moved`)
  const move = async () => {
    const place = places.find((each) => each.key === key)
    if (!place) return
    const { parentId, position } = place
    if (await act.attempt({ ...structure, statementId: statement.id, parentId, position }))
      onClose()
  }
  return (
    <Dialog title={`Move “${name}”`} onClose={onClose}>
      <Problem sentence={act.problem} />
      <Select
        name="place"
        label="Where to?"
        hint="What stands under it moves along."
        choices={places.map((place) => ({ value: place.key, words: place.words }))}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <ActButton
        busy={act.busy}
        why={key === here ? 'It stands here already.' : undefined}
        onClick={() => void move()}
      >
        Move it
      </ActButton>
    </Dialog>
  )
}

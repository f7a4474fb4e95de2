import type { EventDraftView, SeriesScope } from '@cuppa/domain'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { useAct } from '../parts/use-act.ts'
import { ScopeField } from './event-form.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { QuestionsForm } from './questions-form.tsx'
import { useSetDates } from './use-set-dates.ts'
import { useStands } from './use-stands.ts'

/** What this event asks, and others of its series where somebody wants that. */
export function EventQuestions({ event }: { readonly event: EventDraftView }) {
  const { state, series, questions: asked } = event
  const stands = useStands(event, ({ questions }) => questions)
  const [scope, setScope] = useState<SeriesScope>('this')
  const act = useAct(trpc.event.setQuestions.mutationOptions(), 'The questions are saved')
  const setDates = useSetDates(event)
  return (
    <QuestionsForm
      questions={asked}
      mayNot={useWhyNot(state === 'draft' ? 'write' : 'publish')}
      save={(questions) =>
        stands.send(async (on) => {
          const now = await act.run({ ...on, questions })
          await setDates(scope, { questions })
          return now
        })
      }
    >
      {series ? (
        <ScopeField
          name="scope-questions"
          legend="Which dates ask these questions?"
          scope={scope}
          onChoose={setScope}
        />
      ) : null}
      {stands.isOld ? (
        <Meanwhile>
          {asked.length === 0
            ? 'Now nothing is asked.'
            : `Now these are asked: ${asked.map(({ words }) => `“${words}”`).join(', ')}.`}
        </Meanwhile>
      ) : null}
    </QuestionsForm>
  )
}

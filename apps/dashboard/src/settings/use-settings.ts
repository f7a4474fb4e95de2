import { refusalOf } from '@cuppa/client'
import {
  changedFields,
  CommunitySettings,
  flatSettings,
  settingsFrom,
  settingsOf,
  type CommunityView,
  type FlatSettings,
  type SettingsField,
} from '@cuppa/domain'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import type { FieldChoice } from '../parts/field-clashes.tsx'
import { submitTo } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useMerge } from '../parts/use-merge.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { isSettingsField, problemLabels } from './labels.ts'

/** The settings in a form, put together with what somebody else changes meanwhile. */
export function useSettings(community: CommunityView) {
  const act = useAct(trpc.settings.update.mutationOptions(), 'The settings are saved')
  const merge = useMerge<FlatSettings>(() => flatSettings(settingsOf(community)))
  const [taken, setTaken] = useState<readonly SettingsField[]>([])
  const form = useZodForm(
    CommunitySettings,
    inForm(flatSettings(settingsOf(community))),
    problemLabels,
  )

  const save = async (values: CommunitySettings, base = merge.base) => {
    try {
      const view = await act.run({ ...values, base: settingsFrom(base) })
      const [sent, held] = [flatSettings(values), flatSettings(settingsOf(view))]
      takeIn(sent, held)
      merge.moveOn(held)
      setTaken(changedFields(sent, held))
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal?.code !== 'community/stale-settings') throw error
      const { settings, by } = refusal.data.theirs
      merge.meet({ mine: flatSettings(values), theirs: flatSettings(settings), by })
    }
  }

  /** Shows what is there now in each field that nobody has typed in since the save was sent. */
  const takeIn = (sent: FlatSettings, held: FlatSettings) => {
    const now = CommunitySettings.safeParse(form.getValues()).data
    const untouched = now ? flatSettings(now) : sent
    for (const field of changedFields(sent, held)) {
      if (untouched[field] === sent[field]) form.setValue(field, held[field] ?? '')
    }
  }

  const choose = (field: string, choice: FieldChoice) => {
    if (!merge.clash || !isSettingsField(field)) return
    if (choice === 'theirs') form.setValue(field, merge.clash.theirs[field] ?? '')
    else if (choice !== 'mine') form.setValue(field, choice.joined)
    const { base, open } = merge.settle(field)
    if (open.length > 0) return
    document.getElementById(field)?.focus()
    void submitTo(form, (values) => save(values, base))()
  }

  return { form, merge, save, choose, taken }
}

function inForm(flat: FlatSettings) {
  const { contact, ...rest } = settingsFrom(flat)
  const { person, email, phone, post } = contact
  return {
    ...rest,
    contact: { person: person ?? '', email: email ?? '', phone: phone ?? '', post: post ?? '' },
  }
}

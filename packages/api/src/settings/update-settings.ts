import { inTransaction, recordChange } from '@cuppa/db'
import {
  changedFields,
  CommunitySettings,
  flatSettings,
  mergeFields,
  refuseColours,
  type SettingsField,
  settingsOf,
  type StaleSettings,
} from '@cuppa/domain'
import type { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStillManage } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { readCommunity } from './read-community.ts'
import { lockCommunity, replaceSettings } from './replace-settings.ts'

export const UpdateSettings = CommunitySettings.extend({
  /** The settings that these were written on. */
  base: CommunitySettings,
})
export type UpdateSettings = z.infer<typeof UpdateSettings>

/**
 * Sets what was changed of the community's name, words, labels, colours and contact. What somebody
 * else changed in the meantime stays; where both changed a field, each to something else, all is
 * refused with what stands there now.
 */
export async function updateSettings(scope: Scope, input: UpdateSettings): Promise<void> {
  demand(scope, 'manage')
  const { base, ...mine } = input
  await inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    const { at, by } = await lockCommunity(tx)
    const theirs = settingsOf(await readCommunity({ ...scope, db: tx }))
    const before = flatSettings(theirs)
    const { merged: after, clashes } = mergeFields({
      base: flatSettings(base),
      mine: flatSettings(mine),
      theirs: before,
    })
    if (clashes.length > 0) throw stale({ settings: theirs, by: by ?? 'The system', at })
    const changed = changedFields(before, after)
    if (changed.length === 0) return
    obey(refuseColours({ voice: after['colours.voice'], growth: after['colours.growth'] }))
    const change = { before, after, at: scope.now(), by: actorId(scope.actor) }
    if (!(await replaceSettings(tx, change))) throw new Error('Locked settings changed')
    await recordChange(tx, ['settings'])
    await recordAudit(tx, scope, {
      command: 'settings.update',
      subject: { kind: 'community', id: null },
      facts: { changed: inWords(changed) },
    })
  })
}

const stale = (theirs: StaleSettings['theirs']) =>
  new RefusalError({ kind: 'conflict', code: 'community/stale-settings', data: { theirs } })

/** What changed, in the words of the form, for the record; never the values. */
const inWords = (changed: readonly SettingsField[]) =>
  [...new Set(changed.map((field) => partWords[field]))].join(', ')

const partWords: Record<SettingsField, string> = {
  name: 'the name',
  strapline: 'the line under the name',
  welcome: 'the welcome',
  about: 'the words about us',
  directionLabel: 'the label of the direction',
  'colours.voice': 'the colours',
  'colours.growth': 'the colours',
  typeface: 'the letters',
  'contact.person': 'how to get in touch',
  'contact.email': 'how to get in touch',
  'contact.phone': 'how to get in touch',
  'contact.post': 'how to get in touch',
}

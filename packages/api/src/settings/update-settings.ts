import { inTransaction, recordChange } from '@cuppa/db'
import { CommunitySettings, refuseColours } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStillManage } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findCommunity } from './community.queries.ts'

export const UpdateSettings = CommunitySettings
export type UpdateSettings = CommunitySettings

/** Sets the community's name, words, labels, colours and contact, all at once. */
export async function updateSettings(scope: Scope, settings: UpdateSettings): Promise<void> {
  demand(scope, 'manage')
  obey(refuseColours(settings.colours))
  const { contact, colours } = settings
  await inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    const before = await findCommunity(tx)
    await tx
      .updateTable('community')
      .set({
        name: settings.name,
        strapline: settings.strapline,
        welcome: settings.welcome,
        about: settings.about,
        direction_label: settings.directionLabel,
        colour_voice: colours.voice,
        colour_growth: colours.growth,
        typeface: settings.typeface,
        contact_email: contact.email,
        contact_phone: contact.phone,
        contact_post: contact.post,
        contact_person: contact.person,
        changed_at: scope.now(),
        changed_by: actorId(scope.actor),
      })
      .execute()
    await recordChange(tx, ['settings'])
    await recordAudit(tx, scope, {
      command: 'settings.update',
      subject: { kind: 'community', id: null },
      facts: { changed: changedParts(before, settings) },
    })
  })
}

/** What changed, in the words of the form, for the record; never the values. */
function changedParts(
  before: Awaited<ReturnType<typeof findCommunity>>,
  after: CommunitySettings,
): string {
  const { contact, colours } = after
  const parts: readonly (readonly [string, boolean])[] = [
    ['the name', before.name !== after.name],
    ['the line under the name', before.strapline !== after.strapline],
    ['the welcome', before.welcome !== after.welcome],
    ['the words about us', before.about !== after.about],
    ['the label of the direction', before.directionLabel !== after.directionLabel],
    ['the colours', before.voice !== colours.voice || before.growth !== colours.growth],
    ['the letters', before.typeface !== after.typeface],
    ['how to get in touch', contactWords(before) !== contactWords(contact)],
  ]
  return parts.flatMap(([words, changed]) => (changed ? [words] : [])).join(', ')
}

type Contact = CommunitySettings['contact']

const contactWords = ({ email, phone, post, person }: Contact) =>
  [email, phone, post, person].map((part) => part ?? '').join('\n')

import { EventId, type SourceId } from '@cuppa/domain'

import { countUnnamed } from '../attendance/change-attendance.ts'
import { createEvent } from '../event/create-event.ts'
import { publishEvent } from '../event/publish-event.ts'
import { days, later } from '../kernel/moments.ts'
import type { Scope } from '../kernel/scope.ts'
import { homeZone, today } from '../kernel/today.ts'
import { correctNotes, publishNotes } from '../notes/publish-notes.ts'
import { saveNotes } from '../notes/save-notes.ts'
import { createSeries } from '../series/create-series.ts'
import type { ExampleContent } from './example-content.ts'
import { known, type OnDay } from './keys.ts'

interface When {
  readonly on: OnDay
  /** Series begin on the day that the example is brought in, so that there is always one to come. */
  readonly today: Scope
}

/** What happened, told two weeks ahead as it would have been, and what goes on. */
export async function loadEvents(
  when: When,
  content: ExampleContent,
  sources: ReadonlyMap<string, SourceId>,
): Promise<void> {
  for (const event of content.events) await loadEvent(when.on, event, { content, sources })
  for (const { from, ...series } of content.series) {
    await createSeries(when.today, {
      ...series,
      places: [...series.places],
      agenda: [...series.agenda],
      startsWall: `${today(when.today)}T${from}`,
      zone: homeZone,
      makes: 'published',
    })
  }
}

interface Known {
  readonly content: ExampleContent
  readonly sources: ReadonlyMap<string, SourceId>
}

/** Takes over the id of its source, so that all that points at it goes on; who came gave no names. */
async function loadEvent(
  on: OnDay,
  { source: key, from, to, notes, ...event }: ExampleContent['events'][number],
  { content, sources }: Known,
): Promise<void> {
  const source = content.sources.find((each) => each.key === key)
  const eventId = EventId.parse(known(sources, key))
  if (!source) throw new Error(`The example names “${key}”, which is not in it`)
  const { title, happenedOn: day } = source
  const before = on(later(`${day}T12:00:00.000Z`, -days(14)).slice(0, 10))
  const created = await createEvent(
    before,
    {
      ...event,
      title,
      places: [...event.places],
      agenda: [...event.agenda],
      startsWall: `${day}T${from}`,
      endsWall: `${day}T${to}`,
      zone: homeZone,
    },
    eventId,
  )
  await publishEvent(before, { eventId, revision: created.revision })
  const [place] = event.places
  if (place && source.peopleCount !== null) {
    const after = on(later(`${day}T12:00:00.000Z`, days(1)).slice(0, 10))
    const people = source.peopleCount
    await countUnnamed(after, { eventId, mode: place.mode, people, from: 0 })
  }
  if (notes) await loadNotes(on, eventId, notes)
}

type Notes = NonNullable<ExampleContent['events'][number]['notes']>

async function loadNotes(on: OnDay, eventId: EventId, notes: Notes): Promise<void> {
  const { words, publishedOn, noRecording: reason, correction } = notes
  const recording = { url: '', captions: false, transcript: '', reason }
  const day = on(publishedOn)
  const saved = await saveNotes(day, { eventId, revision: 0, words, recording })
  const { revision } = await publishNotes(day, { eventId, ...saved })
  if (!correction) return
  const { correctedOn, ...corrected } = correction
  await correctNotes(on(correctedOn), { eventId, revision, recording, ...corrected })
}

import type {
  CalendarDate,
  Channel,
  CommunityView,
  Credit,
  EvidenceKind,
  NoteKind,
  ProgressState,
  ProvenanceKind,
  Recurrence,
  SourceKind,
  StatementKind,
} from '@cuppa/domain'

import type { EventWords } from '../event/event-input.ts'

/** One statement of one version, by a key that stays the same from version to version. */
export interface ExampleStatement {
  readonly key: string
  readonly kind: StatementKind
  readonly parent?: string
  readonly title: string
  readonly words: string
  /** Said where the statement is not as it was in the version before. */
  readonly note?: { readonly kind: NoteKind; readonly words: string }
  readonly links: readonly {
    readonly kind: ProvenanceKind
    readonly source?: string
    readonly note: string
  }[]
}

/** The whole text of one version; the loader finds the edits between one and the next by key. */
export interface ExampleVersion {
  readonly publishedOn: CalendarDate
  readonly letter: string
  readonly statements: readonly ExampleStatement[]
  readonly merges?: readonly {
    readonly from: readonly string[]
    readonly into: string
    readonly reason: string
  }[]
  readonly splits?: readonly {
    readonly from: string
    readonly into: readonly string[]
    readonly reason: string
  }[]
  readonly retires?: readonly { readonly key: string; readonly reason: string }[]
}

interface ExampleEvent extends Omit<EventWords, 'places' | 'agenda'> {
  readonly places: readonly EventWords['places'][number][]
  readonly agenda: readonly EventWords['agenda'][number][]
}

interface ExampleNotes {
  readonly words: string
  readonly publishedOn: CalendarDate
  readonly noRecording: string
  readonly correction?: {
    readonly words: string
    readonly correctedOn: CalendarDate
    readonly why: string
  }
}

/** A community written down as plain data, which the loader brings in by the real verbs. */
export interface ExampleContent {
  readonly community: Pick<
    CommunityView,
    'name' | 'strapline' | 'welcome' | 'about' | 'directionLabel' | 'contact'
  >
  readonly people: readonly {
    readonly key: string
    readonly name: string
    readonly credit: Credit
  }[]
  readonly sources: readonly {
    readonly key: string
    readonly kind: SourceKind
    readonly title: string
    readonly happenedOn: CalendarDate
    readonly channel: Channel | null
    readonly words: string
    readonly partOf?: string
    readonly credits: readonly string[]
    readonly peopleCount: number | null
  }[]
  /** Dates that sources stand for: each takes over the id, the name and the day of its source. */
  readonly events: readonly (Omit<ExampleEvent, 'title'> & {
    readonly source: string
    readonly from: string
    readonly to: string
    /** What was written down, when it was published, and what was corrected since. */
    readonly notes?: ExampleNotes
  })[]
  /** Series that go on, from the day they are brought in. */
  readonly series: readonly (ExampleEvent & {
    readonly from: string
    readonly minutes: number
    readonly recurrence: Recurrence
  })[]
  readonly edition: {
    readonly slug: string
    readonly title: string
    readonly startsOn: CalendarDate
    readonly endsOn: CalendarDate
  }
  readonly versions: readonly ExampleVersion[]
  readonly progress: readonly {
    readonly statement: string
    readonly state: ProgressState
    readonly words: string
    readonly percent: number | null
    readonly happenedOn: CalendarDate
    readonly evidence: readonly {
      readonly kind: EvidenceKind
      readonly title: string
      readonly words: string
      readonly url?: string
      readonly source?: string
    }[]
  }[]
  readonly milestones: readonly {
    readonly statement: string
    readonly title: string
    readonly dueOn: CalendarDate
  }[]
}

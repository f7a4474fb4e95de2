import {
  AttendanceId,
  BookingId,
  ContactPointId,
  EditionId,
  EditionSlug,
  EventId,
  EventSlug,
  GroupId,
  MergeId,
  MilestoneId,
  NoticeId,
  PeopleImportId,
  PeopleViewId,
  PersonId,
  ProgressUpdateId,
  ProvenanceLinkId,
  QuestionId,
  RevisionId,
  SeriesId,
  SourceId,
  StatementId,
  StatementSlug,
  VersionId,
} from '@cuppa/domain'
import { z } from 'zod'

import type { Noun } from '../object-standings.ts'
import { procedures, walkSchema } from './procedures.ts'

/** A place in an input that names an object, and which nouns it can be; empty where its schema does not say. */
export interface ObjectField {
  readonly procedure: string
  readonly field: string
  readonly nouns: readonly Noun[]
}

const nounsOf = new Map<z.core.$ZodType, readonly Noun[]>([
  [AttendanceId, ['attendance']],
  [BookingId, ['booking']],
  [ContactPointId, ['contact']],
  [GroupId, ['group']],
  [MergeId, ['merge']],
  [PeopleImportId, ['import', 'openImport']],
  [PeopleViewId, ['view']],
  [EditionId, ['editionId']],
  [EditionSlug, ['edition']],
  [EventId, ['event', 'seriesDate']],
  [EventSlug, ['eventSlug', 'seriesSlug']],
  [SeriesId, ['series']],
  [GroupId, ['group']],
  [MilestoneId, ['milestone']],
  [NoticeId, ['notice']],
  [PersonId, ['person']],
  [ProgressUpdateId, ['update']],
  [ProvenanceLinkId, ['link']],
  [QuestionId, ['question']],
  [RevisionId, ['revision']],
  [SourceId, ['source']],
  [StatementId, ['statement', 'parent']],
  [StatementSlug, ['slug']],
  [VersionId, ['version']],
])

/** Words for a key that picks an object where its schema is only text or a number. */
const namingKey = /^(?:id|number|slug|token|\w+Ids?|edition|person|source|statement|version)$/

/** Every place in every procedure's input that names an object, read from the router itself. */
export function findObjectFields(): ObjectField[] {
  return procedures.flatMap(({ path: procedure, inputs }) =>
    inputs.flatMap((input) => {
      const found = new Map<string, readonly Noun[]>()
      walkSchema(input, '', (schema, path) => {
        const nouns = nounsIn(schema, path)
        if (nouns) found.set(plainPath(path), nouns)
      })
      return [...found].map(([field, nouns]) => ({ procedure, field, nouns }))
    }),
  )
}

function nounsIn(schema: z.core.$ZodType, path: string): readonly Noun[] | undefined {
  const known = nounsOf.get(schema)
  if (known) return known
  if (schema instanceof z.ZodUUID) return []
  const isSimple = schema instanceof z.ZodString || schema instanceof z.ZodNumber
  return isSimple && namingKey.test(plainPath(path).split('.').at(-1) ?? '') ? [] : undefined
}

/** The path without the steps that only unwrap: `credits.items.personId`. */
const plainPath = (path: string) =>
  path
    .split('.')
    .filter((step) => step !== '' && !/^(?:inner|in|out|\d+)$/.test(step))
    .join('.')

/** The input with another value at a path; `items` is the first of a list. */
export function withValueAt(input: unknown, field: string, value: unknown): unknown {
  const [step = '', ...rest] = field.split('.')
  if (field === '') return value
  if (step === 'items') {
    const [first, ...others] = z.array(z.unknown()).parse(input)
    return [withValueAt(first, rest.join('.'), value), ...others]
  }
  const object = z.record(z.string(), z.unknown()).parse(input)
  if (!Object.hasOwn(object, step)) throw new Error(`The usual input has no ${field}`)
  return { ...object, [step]: withValueAt(object[step], rest.join('.'), value) }
}

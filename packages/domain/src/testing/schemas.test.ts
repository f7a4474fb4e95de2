import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import * as domain from '../index.ts'

const schemas = Object.entries(domain).flatMap(([name, value]) =>
  value instanceof z.ZodType ? [{ name, schema: value }] : [],
)
const objects = schemas.flatMap(({ name, schema }) =>
  schema instanceof z.ZodObject ? [{ name, schema }] : [],
)

describe('schemas', () => {
  test.each(objects)('S17 $name refuses keys that it does not know', ({ schema }) => {
    const issues = schema.safeParse({ surely: 'not a key' }).error?.issues ?? []

    expect(issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true)
  })

  test('there are some, and their inner objects are strict too', () => {
    expect(objects.length).toBeGreaterThan(20)
    expect(objects.flatMap(({ name, schema }) => looseParts(schema, name))).toEqual([])
  })

  test('every id is a UUID and nothing else', () => {
    const ids = schemas.filter(({ name }) => name.endsWith('Id'))

    expect(ids.length).toBeGreaterThanOrEqual(12)
    for (const { schema } of ids) {
      expect(schema.safeParse('00000000-0000-7000-8000-000000000001').success).toBe(true)
      for (const wrong of ['', 'x', '1', '../1', '00000000-0000-7000-8000-00000000000g']) {
        expect(schema.safeParse(wrong).success).toBe(false)
      }
    }
  })

  test.each([
    ['2020-11-27', true],
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['2020-11-31', false],
    ['27-11-2020', false],
    ['2020-11-27T00:00:00Z', false],
    ['', false],
  ])('the day %j: %s', (day, isDay) => {
    expect(domain.CalendarDate.safeParse(day).success).toBe(isDay)
  })

  test.each([
    ['2026-11-23T09:30:00.000Z', true],
    ['2026-11-23T09:30:00Z', false],
    ['2026-11-23T09:30:00.000+01:00', false],
    ['2026-11-23 09:30:00.000Z', false],
    ['2026-13-23T09:30:00.000Z', false],
  ])('the moment %j: %s', (moment, isMoment) => {
    expect(domain.Instant.safeParse(moment).success).toBe(isMoment)
  })

  test.each([
    ['human', true],
    ['2020-2022', true],
    ['a'.repeat(80), true],
    ['a'.repeat(81), false],
    ['Human', false],
    ['-human', false],
    ['human--being', false],
    ['human/being', false],
    ['human\n', false],
    ['', false],
  ])('the slug %j: %s', (slug, isSlug) => {
    expect(domain.StatementSlug.safeParse(slug).success).toBe(isSlug)
  })

  test.each([
    ['#2e8b6f', true],
    ['#2E8B6F', false],
    ['#fff', false],
    ['red', false],
    ['#2e8b6f;}', false],
  ])('the colour %j: %s', (colour, isColour) => {
    expect(domain.HexColour.safeParse(colour).success).toBe(isColour)
  })

  test('a credit has a name exactly when somebody is named', () => {
    expect(domain.Credit.safeParse({ as: 'not-named', name: null }).success).toBe(true)
    expect(domain.Credit.safeParse({ as: 'not-named', name: 'Amara' }).success).toBe(false)
    expect(domain.Credit.safeParse({ as: 'named', name: null }).success).toBe(false)
    expect(domain.Credit.safeParse({ as: 'named', name: '' }).success).toBe(false)
  })

  test('a share is a whole percent, or nothing', () => {
    for (const right of [0, 40, 100, null])
      expect(domain.Percent.safeParse(right).success).toBe(true)
    for (const wrong of [-1, 101, 0.5, '40', Number.NaN]) {
      expect(domain.Percent.safeParse(wrong).success).toBe(false)
    }
  })
})

describe('words for people', () => {
  test.each([
    ['progress', domain.progressStates, domain.progressWords],
    ['milestones', domain.milestoneStates, domain.milestoneWords],
    ['statements', domain.statementKinds, domain.kindWords],
    ['notes', domain.noteKinds, domain.noteKindWords],
    ['links', domain.provenanceKinds, domain.provenanceWords],
  ] as const)('every kind of %s has its own', (_, kinds, words) => {
    const spoken = Object.values(words)

    expect(new Set(Object.keys(words))).toEqual(new Set<string>(kinds))
    expect(new Set(spoken).size).toBe(spoken.length)
    for (const word of spoken) expect(word).toMatch(/^[A-Za-z][a-z ]+$/)
  })
})

/** Paths of objects inside a schema that let unknown keys through. */
function looseParts(schema: z.core.$ZodType, path = ''): string[] {
  if (schema instanceof z.ZodObject) {
    const isStrict = schema.def.catchall instanceof z.ZodNever
    const parts = Object.entries(schema.shape).flatMap(([key, part]) =>
      looseParts(part, `${path}.${key}`),
    )
    return isStrict ? parts : [path, ...parts]
  }
  if (schema instanceof z.ZodArray) return looseParts(schema.element, `${path}[]`)
  if (schema instanceof z.ZodNullable) return looseParts(schema.unwrap(), path)
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => looseParts(option, path))
  }
  return []
}

import { expect, test } from 'vitest'

import { createPainter } from './painter.ts'

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="${colour}"/></svg>`

/** From the bytes themselves: what kind of file, how wide, how high, and whether one can see through it. */
const headOf = (png: Buffer) => ({
  kind: png.subarray(1, 4).toString(),
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
  colours: png[25],
})

test('a drawing becomes a picture of its size, without holes', async () => {
  const png = await createPainter().png(drawing('#f28c28'))

  expect(headOf(png)).toEqual({ kind: 'PNG', width: 1200, height: 630, colours: 2 })
})

test('the same drawing gives the same bytes', async () => {
  const painter = createPainter()
  const [one, other] = [
    await painter.png(drawing('#2e8b6f')),
    await painter.png(drawing('#2e8b6f')),
  ]

  expect(one.equals(other)).toBe(true)
})

test('pictures are made one after the other, and a broken one holds nobody up', async () => {
  const painter = createPainter()
  const done: string[] = []
  const note = (name: string) => () => void done.push(name)

  const first = painter.png(drawing('#111111')).then(note('first'))
  const broken = painter.png('no drawing at all').catch(note('broken'))
  const last = painter.png(drawing('#222222')).then(note('last'))
  await Promise.all([first, broken, last])

  expect(done).toEqual(['first', 'broken', 'last'])
})

test('pages are answered while a picture is made', async () => {
  const painter = createPainter()
  let turns = 0
  const turning = setInterval(() => (turns += 1), 1)
  await painter.png(drawing('#333333'))
  clearInterval(turning)

  expect(turns).toBeGreaterThan(0)
})

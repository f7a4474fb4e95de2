/** Makes pixels of a drawing of our own. */
export interface Painter {
  readonly png: (svg: string) => Promise<Buffer>
}

/** One picture at a time, however many are asked for: pages and writers come before pictures. */
export function createPainter(): Painter {
  let last: Promise<unknown> = Promise.resolve()
  return {
    png: (svg) => {
      const painted = last.then(() => paint(svg))
      last = painted.catch(() => undefined)
      return painted
    },
  }
}

/** Off the event loop. The library is loaded with the first picture: most of the memory is its own. */
async function paint(svg: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 9 }).toBuffer()
}

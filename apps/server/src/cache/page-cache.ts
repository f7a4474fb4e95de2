import { encodeAll, type Variants } from './encodings.ts'
import { KeptByTags, type KeptByTagsOptions, type MadeOf } from './kept-by-tags.ts'

/** A page as it was made: its text, or the bytes of a picture, and what they depend on. */
export interface MadePage extends MadeOf {
  readonly body: string | Buffer
  readonly contentType: string
}

export interface CachedPage {
  readonly variants: Variants
  readonly contentType: string
}

export type PageCacheOptions = Pick<
  KeptByTagsOptions<MadePage, CachedPage>,
  'maxSize' | 'clock' | 'isAway'
>

/** Whole pages as compressed bytes; their size is counted in bytes. */
export class PageCache extends KeptByTags<MadePage, CachedPage> {
  constructor(options: PageCacheOptions) {
    super({ ...options, finish: compressed, sizeOf: sizeOfPage })
  }
}

const compressed = async ({ body, contentType }: MadePage): Promise<CachedPage> => ({
  variants: await encodeAll(typeof body === 'string' ? Buffer.from(body) : body, contentType),
  contentType,
})

/** What goes out as it is to everyone is there once. */
function sizeOfPage({ variants }: CachedPage): number {
  const kept = new Set(Object.values(variants).map(({ bytes }) => bytes))
  return [...kept].reduce((sum, { length }) => sum + length, 1_000)
}

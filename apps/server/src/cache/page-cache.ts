import { encodeAll, type Variants } from './encodings.ts'
import { KeptByTags, type KeptByTagsOptions, type MadeOf } from './kept-by-tags.ts'

/** A page as it was made: its bytes, and what they depend on. */
export interface MadePage extends MadeOf {
  readonly body: string
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
  variants: await encodeAll(Buffer.from(body)),
  contentType,
})

const sizeOfPage = ({ variants }: CachedPage): number =>
  Object.values(variants).reduce((sum, { bytes }) => sum + bytes.length, 1_000)

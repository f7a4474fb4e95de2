import { z } from 'zod'

/**
 * How someone can take part. An event with more than one is held in both ways at once.
 *
 * @example
 * modes.map((mode) => modeWords[mode])
 */
export const modes = ['in-person', 'online', 'phone'] as const
/**
 * A way to take part, as one of {@link modes}.
 *
 * @example
 * Mode.parse('online')
 */
export const Mode = z.enum(modes)
export type Mode = z.infer<typeof Mode>

/**
 * The words people see for each way to take part.
 *
 * @example
 * modeWords.phone // 'By phone'
 */
export const modeWords: Record<Mode, string> = {
  'in-person': 'In person',
  online: 'Online',
  phone: 'By phone',
}

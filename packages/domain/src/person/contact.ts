import { z } from 'zod'

import { messageChannels } from '../message/index.ts'

/**
 * The ways to reach somebody.
 *
 * @example
 * contactKinds.includes('post') // true
 */
export const contactKinds = messageChannels
/**
 * A way to reach somebody, as one of {@link contactKinds}.
 *
 * @example
 * ContactKind.parse('phone')
 */
export const ContactKind = z.enum(contactKinds)
export type ContactKind = z.infer<typeof ContactKind>

/**
 * What one person is to another.
 *
 * @example
 * relationshipKinds.includes('carer-of') // true
 */
export const relationshipKinds = ['carer-of', 'supporter-of'] as const
/**
 * What one person is to another, as one of {@link relationshipKinds}.
 *
 * @example
 * RelationshipKind.parse('supporter-of')
 */
export const RelationshipKind = z.enum(relationshipKinds)
export type RelationshipKind = z.infer<typeof RelationshipKind>

/** In pixels; what networks ask for and show whole. */
export const shareImageSize = { width: 1200, height: 630 } as const

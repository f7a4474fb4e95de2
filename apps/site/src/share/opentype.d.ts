/** The little that is used of opentype.js, which brings no types for its modules. */
declare module 'opentype.js/dist/opentype.mjs' {
  interface Setting {
    readonly kerning: boolean
    /** In parts of the size. */
    readonly letterSpacing: number
  }

  export interface Command {
    readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z'
    readonly x1?: number
    readonly y1?: number
    readonly x2?: number
    readonly y2?: number
    readonly x?: number
    readonly y?: number
  }

  export interface Font {
    /** 0 for a letter that the font does not have. */
    charToGlyphIndex(letter: string): number
    getAdvanceWidth(text: string, size: number, setting: Setting): number
    getPath(
      text: string,
      x: number,
      y: number,
      size: number,
      setting: Setting,
    ): { readonly commands: readonly Command[] }
  }

  export function parse(bytes: ArrayBuffer): Font
}

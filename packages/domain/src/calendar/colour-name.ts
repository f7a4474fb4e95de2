import type { HexColour } from '../community/index.ts'

/** Names of CSS that calendars know, spread over the wheel. */
const named: Readonly<Record<string, number>> = {
  black: 0x00_00_00,
  brown: 0xa5_2a_2a,
  chocolate: 0xd2_69_1e,
  coral: 0xff_7f_50,
  crimson: 0xdc_14_3c,
  darkgreen: 0x00_64_00,
  darkorange: 0xff_8c_00,
  darkslateblue: 0x48_3d_8b,
  dodgerblue: 0x1e_90_ff,
  gold: 0xff_d7_00,
  gray: 0x80_80_80,
  hotpink: 0xff_69_b4,
  indigo: 0x4b_00_82,
  khaki: 0xf0_e6_8c,
  lightblue: 0xad_d8_e6,
  lightgreen: 0x90_ee_90,
  lightpink: 0xff_b6_c1,
  limegreen: 0x32_cd_32,
  mediumorchid: 0xba_55_d3,
  navy: 0x00_00_80,
  olive: 0x80_80_00,
  orangered: 0xff_45_00,
  peachpuff: 0xff_da_b9,
  seagreen: 0x2e_8b_57,
  slategray: 0x70_80_90,
  steelblue: 0x46_82_b4,
  teal: 0x00_80_80,
  tomato: 0xff_63_47,
  turquoise: 0x40_e0_d0,
  white: 0xff_ff_ff,
}

/**
 * The name of CSS that is nearest to a colour: calendars take no other sort (RFC 7986, 5.9).
 *
 * @example
 * colourName('#2e8b6f') // 'seagreen'
 */
export function colourName(colour: HexColour): string {
  const wanted = Number.parseInt(colour.slice(1), 16)
  const [nearest = 'gray'] = Object.keys(named).toSorted(
    (one, other) => distance(named[one] ?? 0, wanted) - distance(named[other] ?? 0, wanted),
  )
  return nearest
}

function distance(one: number, other: number): number {
  return [16, 8, 0]
    .map((shift) => ((one >> shift) & 0xff) - ((other >> shift) & 0xff))
    .reduce((sum, difference) => sum + difference * difference, 0)
}

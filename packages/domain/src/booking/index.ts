export * from './booking-rules.ts'
export * from './booking.ts'
export * from './places.ts'
export * from './receipt-code.ts'

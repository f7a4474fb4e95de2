// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the strategy migration
export interface StrategyTables {}

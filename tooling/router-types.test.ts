import { expect, test } from 'vitest'

import { routerTypes } from './router-types.ts'

const errors = `{
        code: number;
        data: {
            fields: {} | null;
        };
    }`

const declared = (output: string) => `export declare const appRouter: Router<{
    ctx: import("./kernel/trpc.ts").Context;
    errorShape: ${errors};
}, {
    output: ${output};
    errorShape: ${errors.replaceAll('    ', '        ')};
}>;
export type AppRouter = typeof appRouter;
export declare const createCaller: Caller;
`

test('the router stands alone: no context, errors said once, ids by their names', () => {
  expect(routerTypes(declared('string & import("zod").$brand<"EventId">'))).toMatchInlineSnapshot(`
    "type ErrorShape = {
        code: number;
        data: {
            fields: {} | null;
        };
    };
    export type AppRouter = Router<{
        ctx: object;
        errorShape: ErrorShape;
    }, {
        output: import("@cuppa/domain").EventId;
        errorShape: ErrorShape;
    }>;
    "
  `)
})

test('a type that only the server has stops the packing, by its name', () => {
  expect(() => routerTypes(declared('import("./event/secret.ts").Inner'))).toThrow(
    'import("./event/secret.ts").Inner',
  )
  expect(() => routerTypes(declared('import("@cuppa/db").Db'))).toThrow('@cuppa/db')
  expect(() => routerTypes('export declare const somethingElse: 1')).toThrow('no router')
})

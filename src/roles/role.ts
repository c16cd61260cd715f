/** Something the process does until it is told to stop. `stop` lets what runs finish. */
export type Role = { readonly stop: () => Promise<void> }

import type { Program } from '../compose.ts'
import { CannotStart } from '../platform/cannot-start.ts'
import { buildServer } from '../web/server.ts'
import type { Role } from './role.ts'

/** Serves pages and the API. Stopping lets the requests that run finish. Refuses (`CannotStart`) an address in use. */
export async function startWeb({ shell, settings: { host, port } }: Program): Promise<Role & { address: string }> {
  const server = await buildServer(shell)
  try {
    const address = await server.listen({ host, port })
    return { address, stop: () => server.close() }
  } catch (error) {
    await server.close()
    throw explain(error as NodeJS.ErrnoException, host, port)
  }
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new CannotStart(
      `Port ${port} on ${host} is taken by another program. Stop that one, or set PORT to another.`,
    )
  if (error.code === 'EACCES')
    return new CannotStart(`This user may not listen on port ${port}. Set PORT to one from 1024 on.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new CannotStart(
      `${host} is no address of this machine. Set HOST to one that is, as in 127.0.0.1 or 0.0.0.0.`,
    )
  return error
}

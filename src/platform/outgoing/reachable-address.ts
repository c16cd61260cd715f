import { BlockList, isIP, isIPv4 } from 'node:net'

/** Networks of IPv4 in which nobody of the public internet lives (IANA special-purpose registry). */
const closedIpv4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

/** Parts of the public IPv6 space that carry another address inside, or belong to nobody. */
const closedIpv6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const closed = new BlockList()
for (const [net, bits] of closedIpv4) closed.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of closedIpv6) closed.addSubnet(net, bits, 'ipv6')

/** All that IPv6 has of public addresses today: whatever maps, translates or tunnels IPv4 lies outside. */
const publicIpv6 = new BlockList()
publicIpv6.addSubnet('2000::', 3, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv4(address) ? 'ipv4' : 'ipv6')

/** Is this an address of this very machine? */
export const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && loopback.check(address, familyOf(address))

/**
 * May the program speak to this address at somebody else's word? Only to one of the public internet: not to this machine,
 * its network, a cloud's metadata service, or any of them written as IPv6. What is no address at all is refused.
 */
export function isReachable(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false
  if (isIPv4(address)) return !closed.check(address, 'ipv4')
  return publicIpv6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

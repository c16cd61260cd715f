// Plain JavaScript, loaded before anything else, so that an old Node can still read why it will not do.
const needed = 26
if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `LAPOR! needs Node ${needed} or newer, and this is ${process.versions.node}. Run "npm ci" with optional packages, which brings the right one.`,
  )
  process.exit(1)
}

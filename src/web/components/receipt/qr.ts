import { raw, type Html } from '../../html.ts'

/** A QR code of `text` as a picture named `label`. The maker of codes is loaded with the first one. */
export async function qrCode(text: string, label: string): Promise<Html> {
  const { default: maker } = await import('qrcode')
  const svg = await maker.toString(text, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
  const name = label.replaceAll(/[&<>"]/g, '')
  return raw(svg.replace('<svg ', `<svg role="img" aria-label="${name}" `))
}

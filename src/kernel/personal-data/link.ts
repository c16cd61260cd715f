import { mark, type Finder } from './mark.ts'

const form =
  /\b(?:https?:\/\/|www\.)[^\s<>"')\]]{3,500}|\b(?:wa\.me|t\.me|bit\.ly|goo\.gl|maps\.app\.goo\.gl|instagram\.com|facebook\.com|fb\.com)\/[^\s<>"')\]]{1,500}/gi

/** Addresses on the net, which may lead to a person's page or to their place; those of government offices are left alone. */
export const links: Finder = (even) =>
  [...even.matchAll(form)].flatMap(({ 0: whole, index }) => {
    const found = whole.replace(/[.,;:!?]+$/, '')
    return /^(?:https?:\/\/)?(?:[\w-]+\.)+go\.id(?:[/:?#]|$)/i.test(found)
      ? []
      : [mark(index, index + found.length, 'link', 'linkForm', 'possible')]
  })

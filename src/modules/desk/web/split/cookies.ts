/** The address of the list that was looked at last. */
export const listCookie = 'daftar_kerja'
/** There where an officer reads reports beside their list: a matter of the screen, so the browser keeps it. */
export const viewCookie = 'berdampingan'

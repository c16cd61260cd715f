declare const brand: unique symbol
/** A string or number that cannot be mistaken for another: `Brand<string, 'AgencyId'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

export type AgencyId = Brand<string, 'AgencyId'>
export type ReportId = Brand<string, 'ReportId'>
export type PersonId = Brand<string, 'PersonId'>
export type OfficerId = Brand<string, 'OfficerId'>
/** A link by which an agency without officers answers one report. */
export type LinkId = Brand<string, 'LinkId'>
export type TextId = Brand<string, 'TextId'>
export type AttachmentId = Brand<string, 'AttachmentId'>
/** `slug@version`, as in `kampar@1`: one version of one agency's service standard; it never changes once activated. */
export type StandardId = Brand<string, 'StandardId'>
/** Spoken and printed, as in `7K3M-92QX`: what a citizen holds. */
export type ReportNumber = Brand<string, 'ReportNumber'>
/** Counts up with each saved change of the calendar. */
export type CalendarRevision = Brand<number, 'CalendarRevision'>
